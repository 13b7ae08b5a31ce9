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
  // Without a run there is nothing to say of one; what came first would be moved by it.
  const isEmpty = runs.length === 0;
  return (
    <aside className={styles.aside} aria-label={lab.aside}>
      {!isEmpty && (
        <>
          <Inspector runs={runs} />
          {view !== "program" && <ProgramPanel runs={runs} />}
          <Settings />
        </>
      )}
    </aside>
  );
}
