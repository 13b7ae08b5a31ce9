import { useRef } from "react";
import { Inspector } from "../controls/inspector/Inspector.tsx";
import { Settings } from "../controls/settings/Settings.tsx";
import { useSelection } from "../store/selection.ts";
import { lab } from "../strings/lab.ts";
import styles from "./lab.module.css";
import { ProgramPanel } from "./ProgramPanel.tsx";
import type { Scene } from "./use-scene.ts";

/** What is said of one request, and what can be changed for all. */
export function Aside({ scene: { runs } }: { readonly scene: Scene }) {
  const view = useSelection((state) => state.view);
  const said = useRef<HTMLDivElement>(null);
  // Each change has other things to say. They keep their room while a hand is on the settings under
  // them: what moves away under the hand is not what is changed next.
  const keepRoom = () => {
    if (said.current)
      said.current.style.height = `${said.current.getBoundingClientRect().height}px`;
  };
  const giveRoom = () => said.current?.style.removeProperty("height");
  // Without a run there is nothing to say of one; what came first would be moved by it.
  const isEmpty = runs.length === 0;
  return (
    <aside className={styles.aside} aria-label={lab.aside}>
      {!isEmpty && (
        <>
          <div ref={said} className={styles.said}>
            <Inspector runs={runs} />
            {view !== "program" && <ProgramPanel runs={runs} />}
          </div>
          <div onPointerEnter={keepRoom} onPointerLeave={giveRoom}>
            <Settings />
          </div>
        </>
      )}
    </aside>
  );
}
