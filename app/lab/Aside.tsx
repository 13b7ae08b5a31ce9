import { Inspector } from "../controls/Inspector.tsx";
import { Settings } from "../controls/settings/Settings.tsx";
import { lab } from "../strings/lab.ts";
import styles from "./lab.module.css";
import { ProgramPanel } from "./ProgramPanel.tsx";
import type { Scene } from "./use-scene.ts";

/** What is said of one request, and what can be changed for all. */
export function Aside({ scene: { runs, surroundings } }: { readonly scene: Scene }) {
  return (
    <aside className={styles.aside} aria-label={lab.aside}>
      <Inspector runs={runs} surroundings={surroundings} />
      <ProgramPanel runs={runs} />
      <Settings />
    </aside>
  );
}
