import { useState } from "react";
import { LinkProblems } from "../controls/LinkProblems.tsx";
import { TimeBar } from "../controls/TimeBar.tsx";
import { selectedTask, useSelection } from "../store/selection.ts";
import { lab } from "../strings/lab.ts";
import { ScrubberView } from "../views/scrubber/ScrubberView.tsx";
import { Announcer } from "./Announcer.tsx";
import { Aside } from "./Aside.tsx";
import { Hook } from "./Hook.tsx";
import styles from "./lab.module.css";
import { PhoneMain } from "./PhoneMain.tsx";
import { RunStatus } from "./RunStatus.tsx";
import { TopBar } from "./TopBar.tsx";
import { useLayout } from "./use-layout.ts";
import { useScene } from "./use-scene.ts";
import { ViewPanel } from "./ViewPanel.tsx";

/** The page that opens first: one conflict, two variants of it, one time axis. */
export function Lab() {
  const layout = useLayout();
  const scene = useScene();
  const task = useSelection(selectedTask);
  const variant = useSelection((state) => state.variant);
  const [isAsideWanted, setAsideWanted] = useState(false);
  const hasAside = layout === "desk" || (isAsideWanted && layout !== "phone");
  const shown = layout === "phone" ? variant : 0;
  const run = scene.runs[shown] ?? scene.runs[0];
  return (
    <div className={styles.lab} data-layout={layout} data-aside={hasAside}>
      <button type="button" className={styles.skip} onClick={focusPicture}>
        {lab.skip}
      </button>
      <TopBar
        layout={layout}
        isAsideOpen={hasAside}
        onToggleAside={() => setAsideWanted(!isAsideWanted)}
      />
      {layout === "phone" ? (
        <PhoneMain scene={scene} variant={shown} />
      ) : (
        <main className={styles.main}>
          {layout !== "projector" && <Hook />}
          <RunStatus />
          <ViewPanel scene={scene} layout={layout} />
          {hasAside && <Aside scene={scene} />}
        </main>
      )}
      <TimeBar>
        {run && (
          <ScrubberView
            run={run}
            unit={run.surroundings.unit}
            selected={task}
            whose={scene.runs.length > 1 ? (lab.letters[shown] ?? "") : ""}
          />
        )}
      </TimeBar>
      <Announcer />
      <LinkProblems />
    </div>
  );
}

/** The address belongs to the study, so no link may lead within the page. */
function focusPicture(): void {
  document.querySelector<SVGElement>("#picture[tabindex], #picture [tabindex='0']")?.focus();
}
