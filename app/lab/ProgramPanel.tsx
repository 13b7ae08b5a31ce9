import { lazy, Suspense, useMemo, useState } from "react";
import { selectedTask, useSelection } from "../store/selection.ts";
import { useStudy } from "../store/study.ts";
import { usePlayhead } from "../store/use-playhead.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { lab } from "../strings/lab.ts";
import { program as words } from "../strings/program.ts";
import { Button } from "../ui/Button.tsx";
import { ProgramView } from "../views/program/ProgramView.tsx";
import {
  NOWHERE,
  positionAt,
  programOf,
  projectProgram,
  sharedPrograms,
} from "../views/program/project.ts";
import styles from "./lab.module.css";

const ProgramEditors = lazy(async () => ({
  default: (await import("../controls/program/ProgramEditors.tsx")).ProgramEditors,
}));

/** The program of the selected request, at the step that runs now; one for each that differs. */
export function ProgramPanel({ runs }: { readonly runs: readonly VariantRun[] }) {
  const named = useStudy(({ study }) => study.variants);
  const task = useSelection(selectedTask);
  const variant = useSelection((state) => state.variant);
  const at = usePlayhead();
  const selected = runs[variant];
  const isThere = selected !== undefined && task !== null && task < selected.trace.requestCount;
  const selectedProgram = isThere ? programOf(selected, task) : -1;
  const position = isThere ? positionAt(selected, task, at) : NOWHERE;
  const [isEdited, setEdited] = useState(false);
  const programs = useMemo(() => sharedPrograms(runs), [runs]);
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
        programs.map(({ key, mix, ofMix, share, variants, outlines }) => {
          const isSelected = isThere && selected.program === mix && selectedProgram === ofMix;
          return (
            <ProgramView
              key={key}
              whose={share ? words.ofAll(share.requests, share.all) : ""}
              lines={projectProgram(outlines, isSelected ? position : NOWHERE)}
              variants={variants.map((index) => ({
                letter: lab.letters[index] ?? "",
                label: named[index]?.label ?? "",
              }))}
            />
          );
        })
      )}
    </section>
  );
}
