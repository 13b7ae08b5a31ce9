import { useEffect, useRef, useState } from "react";
import { leasePolicies } from "../../../src/model/leasing/index.ts";
import { outline } from "../../../src/model/outline.ts";
import {
  addSteps,
  type EditedSteps,
  moveStep,
  moveStepTo,
  removeStep,
} from "../../../src/program/edit-steps.ts";
import { formatPrograms } from "../../../src/program/format.ts";
import { numberSteps } from "../../../src/program/number-steps.ts";
import { parseProgram } from "../../../src/program/parse.ts";
import type { Program } from "../../../src/program/step.ts";
import { variantAsked } from "../../../src/scenario/settings/at-path.ts";
import { changeProgram } from "../../store/change-program.ts";
import { type Phase, useStudy } from "../../store/study.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { lab } from "../../strings/lab.ts";
import {
  addable,
  addedWords,
  movedWords,
  removedWords,
  programWords as words,
} from "../../strings/program-editor.ts";
import hidden from "../../theme/hidden.module.css";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Select.tsx";
import styles from "./program-editor.module.css";
import type { ProgramGroup } from "./program-groups.ts";
import { editableText, withSteps } from "./program-text.ts";
import { StepRow, type Tool } from "./StepRow.tsx";
import { usePosition } from "./use-position.ts";

interface Props {
  readonly runs: readonly VariantRun[];
  readonly group: ProgramGroup;
  readonly programs: readonly Program[];
  /** Which of the mix. */
  readonly index: number;
  readonly takesFocus: boolean;
  /** Wants the text, with the caret there. */
  readonly onText: (caret: number) => void;
}

/** The steps of a program, each with what moves it. */
export function StepTable({ runs, group, programs, index, takesFocus, onText }: Props) {
  const study = useStudy((state) => state.study);
  const { steps } = programs[index]!;
  const [said, setSaid] = useState("");
  const body = useRef<HTMLTableSectionElement>(null);
  const focus = useRef<{ readonly step: number; readonly tool: Tool } | null>(null);
  const [last, setLast] = useState<number | null>(null);
  const position = usePosition(runs, group, index);
  const outlines = group.indices.map((variant) => {
    const { lease } = variantAsked(study, variant).pool;
    return outline(steps, leasePolicies.find(({ id }) => id === lease)!);
  });
  const below = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) below.current?.querySelector("button")?.focus();
  }, [takesFocus]);
  // The step that was moved has its button elsewhere now.
  useEffect(() => {
    if (focus.current === null) return;
    const { step, tool } = focus.current;
    focus.current = null;
    body.current
      ?.querySelectorAll("tr")
      [step]?.querySelector<HTMLElement>(`[data-tool=${tool}]`)
      ?.focus();
  });
  const take = (edited: EditedSteps | null, sentence: string, tool: Tool, phase: Phase) => {
    setSaid(edited === null ? words.notThere : sentence);
    if (edited === null) return;
    if (tool !== "drag") focus.current = { step: edited.index, tool };
    setLast(edited.index);
    changeProgram(group.indices, withSteps(programs, index, edited.steps), phase);
  };
  const move = (step: number, by: -1 | 1, tool: Tool) => {
    const edited = moveStep(steps, step, by);
    take(edited, edited ? movedWords(edited) : "", tool, "final");
  };
  const drag = (step: number, target: number): number => {
    const edited = moveStepTo(steps, step, target);
    take(edited, edited ? movedWords(edited) : "", "drag", "sliding");
    return edited?.index ?? step;
  };
  const remove = (step: number, text: string) => {
    const edited = removeStep(steps, step);
    const gone = numberSteps(steps).length - numberSteps(edited?.steps ?? steps).length;
    take(edited, removedWords(text, gone), "remove", "final");
  };
  const add = (text: string) => {
    const added = parseProgram(text).programs[0]?.steps ?? [];
    const end = numberSteps(steps).length - 1;
    const edited = addSteps(steps, last ?? end, added) ?? addSteps(steps, end, added);
    take(edited, edited ? addedWords(edited) : "", "edit", "final");
  };
  const rows = (outlines[0] ?? []).map(({ text }, step) => ({
    // A place rather than a step: moving an element would take the focus from it.
    key: `${steps.length}-${step}`,
    text,
    step,
    holdings: new Map(
      group.indices.map((variant, at) => [
        lab.letters[variant] ?? "",
        outlines[at]![step]!.holding,
      ]),
    ),
  }));
  return (
    <>
      <table className={styles.steps}>
        <caption className={hidden.hidden}>{words.stepsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={hidden.hidden}>{words.steps}</span>
            </th>
            {group.indices.map((variant) => (
              <th key={variant} scope="col">
                {lab.letters[variant]}
                <span className={hidden.hidden}> {study.variants[variant]?.label}</span>
              </th>
            ))}
            <th scope="col">
              <span className={hidden.hidden}>{words.tools}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(({ key, text, step, holdings }) => (
            <StepRow
              key={key}
              text={text}
              holdings={holdings}
              isCurrent={position.step === step && !position.isWaiting}
              isWaiting={position.step === step && position.isWaiting}
              canMove={(by) => moveStep(steps, step, by) !== null}
              onMove={(by, tool) => move(step, by, tool)}
              onDrag={drag}
              onDrop={() => changeProgram(group.indices, group.text, "final")}
              onRemove={() => remove(step, text.trim())}
              onEdit={() => onText(caretAt(programs, index, step))}
              onFocus={() => setLast(step)}
            />
          ))}
        </tbody>
      </table>
      <div ref={below} className={styles.below}>
        <Select
          label={words.add}
          value=""
          options={[
            { value: "", text: words.addHint },
            ...addable.map((text) => ({ value: text, text })),
          ]}
          onChange={(text) => text !== "" && add(text)}
        />
        <Button kind="quiet" onClick={() => onText(0)}>
          {words.asText}
        </Button>
        <p className={styles.hint} data-picture="none">
          {words.lineHint}
        </p>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  );
}

/** Where a step begins in the text that is edited. */
function caretAt(programs: readonly Program[], index: number, step: number): number {
  const text = editableText(formatPrograms(programs));
  const before = programs.slice(0, index).reduce(
    (sum, { steps, weight }) => {
      return sum + steps.length + (weight === 1 ? 1 : 2);
    },
    programs[index]!.weight === 1 ? 0 : 1,
  );
  const one = numberSteps(programs[index]!.steps)[step]!;
  const place = one.inside ? one.inside.index : step;
  const line =
    before + programs[index]!.steps.indexOf(numberSteps(programs[index]!.steps)[place]!.step);
  return text
    .split("\n")
    .slice(0, line + 1)
    .join("\n").length;
}
