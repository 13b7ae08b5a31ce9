import { lazy, Suspense, useState } from "react";
import { Dialogs } from "../controls/dialogs/Dialogs.tsx";
import { TimeBar } from "../controls/TimeBar.tsx";
import { useSelection } from "../store/selection.ts";
import { lab } from "../strings/lab.ts";
import { ScrubberView } from "../views/scrubber/ScrubberView.tsx";
import { Announcer } from "./Announcer.tsx";
import { AsideFrame } from "./AsideFrame.tsx";
import { Hook } from "./Hook.tsx";
import styles from "./lab.module.css";
import { RunStatus } from "./RunStatus.tsx";
import { TopBar } from "./TopBar.tsx";
import { useLayout } from "./use-layout.ts";
import { useScene } from "./use-scene.ts";
import { Variants } from "./Variants.tsx";

const PhoneMain = lazy(async () => ({ default: (await import("./PhoneMain.tsx")).PhoneMain }));

/** The page that opens first: one conflict, two variants of it, one time axis. */
export function Lab() {
  const layout = useLayout();
  const scene = useScene();
  const { task, variant } = useSelection();
  const [isAsideWanted, setAsideWanted] = useState(false);
  const hasAside = layout === "desk" || (isAsideWanted && layout !== "phone");
  const shown = layout === "phone" ? variant : 0;
  const run = scene.runs[shown] ?? scene.runs[0];
  return (
    <div className={styles.lab} data-layout={layout} data-aside={hasAside}>
      <a className={styles.skip} href="#picture">
        {lab.skip}
      </a>
      <TopBar
        layout={layout}
        isAsideOpen={hasAside}
        onToggleAside={() => setAsideWanted(!isAsideWanted)}
      />
      {layout === "phone" ? (
        <Suspense>
          <PhoneMain scene={scene} variant={shown} />
        </Suspense>
      ) : (
        <main className={styles.main}>
          {layout !== "projector" && <Hook />}
          <RunStatus />
          <Variants scene={scene} layout={layout} />
          {hasAside && <AsideFrame scene={scene} />}
        </main>
      )}
      <TimeBar>
        {run && (
          <ScrubberView run={run} unit={scene.surroundings[shown]?.unit ?? ""} selected={task} />
        )}
      </TimeBar>
      <Announcer surroundings={scene.surroundings} />
      <Dialogs />
    </div>
  );
}
