import { useMemo, useState } from "react";
import { parseProgram } from "../../../src/program/parse.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { programWords as words } from "../../strings/program-editor.ts";
import { Segments } from "../../ui/Segments.tsx";
import { useDraft } from "./draft.ts";
import styles from "./program-editor.module.css";
import type { ProgramGroup } from "./program-groups.ts";
import { ResponseNumbers } from "./ResponseNumbers.tsx";
import { StepTable } from "./StepTable.tsx";
import { TextEditor } from "./TextEditor.tsx";
import { useProgramOf } from "./use-program-of.ts";

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
  const ofMix = useProgramOf(runs, text);
  // Who comes back from the text finds the focus where they left the steps.
  const [isBack, setBack] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const index = Math.min(chosen ?? ofMix, programs.length - 1);
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
              options={programs.map(({ weight }, at) => ({
                value: `${at}`,
                text: words.ofMix(at, weight),
              }))}
              onChange={(value) => setChosen(Number(value))}
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
