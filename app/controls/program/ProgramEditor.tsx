import { useMemo, useState } from "react";
import { parseProgram } from "../../../src/program/parse.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { program } from "../../strings/program.ts";
import { programWords as words } from "../../strings/program-editor.ts";
import { Segments } from "../../ui/Segments.tsx";
import { sharedPrograms } from "../../views/program/project.ts";
import { useDraft } from "./draft.ts";
import styles from "./program-editor.module.css";
import type { ProgramGroup } from "./program-groups.ts";
import { ResponseNumbers } from "./ResponseNumbers.tsx";
import { StepTable } from "./StepTable.tsx";
import { TextEditor } from "./TextEditor.tsx";
import { chooseProgram, useProgramOf } from "./use-program-of.ts";

/** "196 of 200": how many requests run each program of the mix; empty where none has run it yet. */
function sharesOf(runs: readonly VariantRun[], text: string): readonly string[] {
  return sharedPrograms(runs)
    .filter(({ mix }) => mix === text)
    .flatMap(({ share }) => (share ? [program.ofAll(share.requests, share.all)] : []));
}

interface Props {
  readonly runs: readonly VariantRun[];
  readonly group: ProgramGroup;
}

/** A program that can be changed: its steps moved by hand, or its text written. */
export function ProgramEditor({ runs, group }: Props) {
  const { text } = group;
  const { programs } = useMemo(() => parseProgram(text), [text]);
  const draft = useDraft((state) => state.of === text);
  const [caret, setCaret] = useState<number | null>(draft ? 0 : null);
  const index = Math.min(useProgramOf(runs, text), programs.length - 1);
  const shares = useMemo(() => sharesOf(runs, text), [runs, text]);
  // Who comes back from the text finds the focus where they left the steps.
  const [isBack, setBack] = useState(false);
  return (
    <div className={styles.editor}>
      {caret !== null ? (
        <TextEditor
          group={group}
          caret={caret}
          onClose={() => {
            setCaret(null);
            setBack(true);
          }}
        />
      ) : (
        <>
          {programs.length > 1 && (
            <Segments
              label={words.mix}
              value={`${index}`}
              options={programs.map((_program, at) => ({
                value: `${at}`,
                text: shares[at] ?? words.ofMix(at),
              }))}
              onChange={(value) => chooseProgram(text, Number(value))}
            />
          )}
          <StepTable
            runs={runs}
            group={group}
            programs={programs}
            index={index}
            takesFocus={isBack}
            onText={(at) => setCaret(at)}
          />
        </>
      )}
      <ResponseNumbers runs={runs} indices={group.indices} text={text} />
    </div>
  );
}
