import { lazy, Suspense } from "react";
import { Inspector } from "../controls/Inspector.tsx";
import { TimeBar } from "../controls/TimeBar.tsx";
import { openDialog } from "../store/dialogs.ts";
import { useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import { lab } from "../strings/lab.ts";
import { Button } from "../ui/Button.tsx";
import { AxisView } from "../views/axis/AxisView.tsx";
import { ScrubberView } from "../views/scrubber/ScrubberView.tsx";
import styles from "./lab.module.css";
import { ProgramPanel } from "./ProgramPanel.tsx";
import { TopBar } from "./TopBar.tsx";
import { useScene } from "./use-scene.ts";
import { GUTTER, VariantPanel } from "./VariantPanel.tsx";

const Settings = lazy(async () => {
  const { Settings } = await import("../controls/settings/Settings.tsx");
  return { default: Settings };
});

/** The page that opens first: one conflict, two variants of it, one time axis. */
export function Lab() {
  const { study } = useStudy();
  const selected = useSelection((state) => state.task);
  const scene = useScene();
  const { runs, surroundings } = scene;
  return (
    <div className={styles.lab}>
      <TopBar />
      <main className={styles.main}>
        <div className={styles.hook}>
          <h1>{study.hook}</h1>
          <Button onClick={() => openDialog("guess")}>{lab.guess}</Button>
        </div>
        <div className={styles.variants}>
          {runs.map((run, index) => (
            <VariantPanel
              key={lab.letters[index]}
              variant={study.variants[index]!}
              index={index}
              run={run}
              unit={surroundings[index]!.unit}
              selected={selected}
              moves
              mostWaiting={scene.mostWaiting}
            />
          ))}
          <AxisView gutter={GUTTER} />
        </div>
        <aside className={styles.aside} aria-label={lab.aside}>
          <Inspector runs={runs} surroundings={surroundings} />
          <ProgramPanel runs={runs} />
          <Suspense>
            <Settings />
          </Suspense>
        </aside>
      </main>
      <TimeBar>
        {runs[0] && <ScrubberView run={runs[0]} unit={surroundings[0]!.unit} selected={selected} />}
      </TimeBar>
    </div>
  );
}
