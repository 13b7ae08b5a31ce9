import { lazy, Suspense, useState } from "react";
import { selectedTask, useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import { usePlayhead } from "../store/use-playhead.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { lab } from "../strings/lab.ts";
import { program as words } from "../strings/program.ts";
import { Button } from "../ui/Button.tsx";
import { ProgramView } from "../views/program/ProgramView.tsx";
import { NOWHERE, positionAt, programOf, projectProgram } from "../views/program/project.ts";
import styles from "./lab.module.css";

const ProgramEditors = lazy(async () => ({
  default: (await import("../controls/program/ProgramEditors.tsx")).ProgramEditors,
}));

/** The program of the selected request, at the step that runs now; one for each that differs. */
export function ProgramPanel({ runs }: { readonly runs: readonly VariantRun[] }) {
  const variants = useStudy(({ study }) => study.variants);
  const task = useSelection(selectedTask);
  const variant = useSelection((state) => state.variant);
  const at = usePlayhead();
  const selected = runs[variant];
  const isThere = selected !== undefined && task !== null && task < selected.trace.requestCount;
  const position = isThere ? positionAt(selected, task, at) : NOWHERE;
  const [isEdited, setEdited] = useState(false);
  return (
    <section className={styles.program} aria-labelledby="program">
      <header>
        <h2 id="program">{words.title}</h2>
        <Button kind="quiet" onClick={() => setEdited(!isEdited)}>
          {isEdited ? words.done : words.edit}
        </Button>
      </header>
      {isEdited ? (
        <Suspense>
          <ProgramEditors runs={runs} />
        </Suspense>
      ) : (
        [...new Set(runs.map(({ program }) => program))].map((text) => {
          const isSelected = isThere && selected.program === text;
          const ofMix = isSelected ? programOf(selected, task) : 0;
          const group = [...runs.entries()].filter(([, { program }]) => program === text);
          const outlines = group.map(([, { outlines: mix }]) => mix[ofMix] ?? []);
          return (
            <ProgramView
              key={text}
              lines={projectProgram(outlines, isSelected ? position : NOWHERE)}
              variants={group.map(([index]) => ({
                letter: lab.letters[index] ?? "",
                label: variants[index]?.label ?? "",
              }))}
            />
          );
        })
      )}
    </section>
  );
}
