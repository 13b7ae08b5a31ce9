import { useEffect } from "react";
import { useKeys } from "./controls/use-keys.ts";
import { useTheme } from "./d3/use-theme.ts";
import { Lab } from "./lab/Lab.tsx";
import { startClock } from "./store/clock.ts";
import { openAt } from "./store/playback.ts";
import { startRunning } from "./store/run.ts";
import { useSelection } from "./store/selection.ts";
import { HatchDefinition } from "./ui/Hatch.tsx";

export function App() {
  useTheme();
  useKeys();
  useEffect(() => {
    openAt(2_450_000);
    useSelection.setState({ task: 31 });
    const stops = [startClock(), startRunning()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <>
      <HatchDefinition />
      <Lab />
    </>
  );
}
