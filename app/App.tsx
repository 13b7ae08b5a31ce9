import { useKeys } from "./controls/use-keys.ts";
import { useTheme } from "./d3/use-theme.ts";
import { Lab } from "./lab/Lab.tsx";
import { HatchDefinition } from "./ui/Hatch.tsx";

export function App() {
  useTheme();
  useKeys();
  return (
    <>
      <HatchDefinition />
      <Lab />
    </>
  );
}
