import { leasePolicies } from "../../src/model/leasing/index.ts";
import { parseProgram } from "../../src/program/parse.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import type { Study } from "../../src/scenario/scenario.ts";
import { useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import { usePlayhead } from "../store/use-playhead.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { lab } from "../strings/lab.ts";
import { program as words } from "../strings/program.ts";
import { ProgramView } from "../views/program/ProgramView.tsx";
import { positionAt, programOf, projectProgram } from "../views/program/project.ts";
import styles from "./lab.module.css";

const NOWHERE = { step: -1, isWaiting: false };

/** The program of the selected request, at the step that runs now; one for each that differs. */
export function ProgramPanel({ runs }: { readonly runs: readonly VariantRun[] }) {
  const study = useStudy((state) => state.study);
  const { task, variant } = useSelection();
  const at = usePlayhead();
  const run = runs[variant];
  const isThere = run !== undefined && task !== null && task < run.trace.requestCount;
  const position = isThere ? positionAt(run, task, at) : NOWHERE;
  return (
    <section className={styles.program} aria-labelledby="program">
      <h2 id="program">{words.title}</h2>
      {groupByProgram(study).map(([text, group]) => {
        const isSelected = isThere && group.some(({ index }) => index === variant);
        const steps = parseProgram(text).programs[isSelected ? programOf(run, task) : 0]?.steps;
        const policies = group.flatMap(({ lease }) =>
          leasePolicies.filter(({ id }) => id === lease),
        );
        return (
          <ProgramView
            key={text}
            lines={projectProgram(steps ?? [], policies, isSelected ? position : NOWHERE)}
            variants={group}
          />
        );
      })}
    </section>
  );
}

interface Column {
  readonly index: number;
  readonly letter: string;
  readonly label: string;
  readonly lease: string;
}

/** The variants by the program that they run. */
function groupByProgram(study: Study): readonly (readonly [program: string, group: Column[]])[] {
  const groups = new Map<string, Column[]>();
  for (const [index, { label }] of study.variants.entries()) {
    const { program, pool } = variantScenario(study, index);
    const letter = lab.letters[index] ?? "";
    const group = groups.get(program) ?? [];
    groups.set(program, [...group, { index, letter, label, lease: pool.lease }]);
  }
  return [...groups];
}
