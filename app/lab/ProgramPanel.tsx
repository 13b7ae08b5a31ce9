import { leasePolicies } from "../../src/model/leasing/index.ts";
import { parseProgram } from "../../src/program/parse.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import { useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import { usePlayhead } from "../store/use-playhead.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { program } from "../strings/program.ts";
import { ProgramView } from "../views/program/ProgramView.tsx";
import { positionAt, programOf, projectProgram } from "../views/program/project.ts";
import styles from "./lab.module.css";

const NOWHERE = { step: -1, isWaiting: false };

/** The program of the selected request, at the step that runs now. */
export function ProgramPanel({ runs }: { readonly runs: readonly VariantRun[] }) {
  const study = useStudy((state) => state.study);
  const { task, variant } = useSelection();
  const at = usePlayhead();
  const run = runs[variant];
  const isThere = run !== undefined && task !== null && task < run.trace.requestCount;
  const { programs } = parseProgram(study.base.program);
  const steps = programs[isThere ? programOf(run, task) : 0]?.steps ?? [];
  const policies = study.variants.flatMap((_, index) => {
    const { pool } = variantScenario(study, index);
    return leasePolicies.filter(({ id }) => id === pool.lease);
  });
  const position = isThere ? positionAt(run, task, at) : NOWHERE;
  return (
    <section className={styles.program} aria-labelledby="program">
      <h2 id="program">{program.title}</h2>
      <ProgramView
        lines={projectProgram(steps, policies, position)}
        variants={study.variants.map(({ label }) => label)}
      />
    </section>
  );
}
