import { Handler } from "../controls/program/Handler.tsx";
import { ProgramEditors } from "../controls/program/ProgramEditors.tsx";
import styles from "../controls/program/program-page.module.css";
import { program as words } from "../strings/program.ts";
import type { LabViewProps } from "./lab-view-props.ts";

/** What each request does, to be changed; beside it the same as code, and as real settings. */
export function ProgramPage({ scene: { runs } }: LabViewProps) {
  return (
    <div className={styles.page}>
      <section className={styles.program} aria-labelledby="program">
        <h2 id="program">{words.title}</h2>
        <ProgramEditors runs={runs} />
      </section>
      <Handler runs={runs} />
    </div>
  );
}
