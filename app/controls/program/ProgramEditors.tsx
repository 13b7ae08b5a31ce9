import { useStudy } from "../../store/study.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { lab } from "../../strings/lab.ts";
import { ProgramEditor } from "./ProgramEditor.tsx";
import styles from "./program-editor.module.css";
import { programGroups } from "./program-groups.ts";

/** Each program of the study, to be changed. */
export function ProgramEditors({ runs }: { readonly runs: readonly VariantRun[] }) {
  const study = useStudy((state) => state.study);
  const groups = programGroups(study);
  return groups.map((group) => {
    const label = group.indices
      .map((index) => lab.variantHeading(lab.letters[index] ?? "", study.variants[index]!.label))
      .join(", ");
    return (
      <section key={group.indices.join()} aria-label={label}>
        {groups.length > 1 && <h3 className={styles.whose}>{label}</h3>}
        <ProgramEditor runs={runs} group={group} />
      </section>
    );
  });
}
