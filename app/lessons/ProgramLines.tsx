import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import X from "lucide-react/icons/x";
import { useEffect, useRef, useState } from "react";
import { type ProgramUnlock, programLines } from "../../src/lessons/program-rule.ts";
import { addSteps, moveStep } from "../../src/program/edit-steps.ts";
import { formatPrograms, formatStep } from "../../src/program/format.ts";
import { parseProgram } from "../../src/program/parse.ts";
import type { Step } from "../../src/program/step.ts";
import { changeSetting } from "../store/study.ts";
import { challengeWords as words } from "../strings/challenge.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Select } from "../ui/Select.tsx";
import styles from "./challenge.module.css";

interface Props {
  readonly unlock: ProgramUnlock;
  readonly program: string;
  /** The program that one began with. */
  readonly start: string;
}

/** The lines of a program, to be put in another order; some may be put in and taken out. */
export function ProgramLines({ unlock, program, start }: Props) {
  if (unlock.choices) {
    return (
      <Select
        label={words.program}
        isLabelShown
        value={program}
        options={[start, ...unlock.choices].map((value) => ({ value, text: value }))}
        onChange={(value) => changeSetting("program", value, "final")}
      />
    );
  }
  return <Lines unlock={unlock} program={program} start={start} />;
}

function Lines({ unlock, program, start }: Props) {
  const steps = parseProgram(program).programs[0]?.steps ?? [];
  const own = programLines(start);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<{ readonly line: number; readonly tool: string } | null>(null);
  // The line that was moved has its button elsewhere now.
  useEffect(() => {
    if (focus.current === null) return;
    const { line, tool } = focus.current;
    focus.current = null;
    const row = list.current?.children[line];
    row?.querySelector<HTMLElement>(`[data-tool="${tool}"] button`)?.focus();
  });
  const take = (edited: readonly Step[] | null, sentence: string) => {
    setSaid(edited === null ? words.cannot : sentence);
    if (edited === null) return;
    changeSetting("program", formatPrograms([{ steps: edited, weight: 1 }]), "final");
  };
  const move = (line: number, by: -1 | 1) => {
    const edited = moveStep(steps, line, by);
    if (edited !== null) focus.current = { line: edited.index, tool: by < 0 ? "up" : "down" };
    take(edited?.steps ?? null, words.moved(formatStep(steps[line]!), line + by + 1));
  };
  const remove = (line: number) => {
    const left = steps.filter((_, index) => index !== line);
    const text = formatPrograms([{ steps: left, weight: 1 }]);
    take(parseProgram(text).problems.length === 0 ? left : null, "");
  };
  const add = (text: string) => {
    const added = parseAdded(text);
    // At the end it can always stand, or at the beginning: from there it is moved.
    const behind = addSteps(steps, steps.length - 1, added)?.steps;
    const before = accepted([...added, ...steps]);
    take(text === "checkout" ? before : (behind ?? before), "");
  };
  return (
    <div className={styles.program}>
      <h4>{words.program}</h4>
      <ol ref={list}>
        {steps.map((step, line) => {
          const text = formatStep(step);
          const isAdded = unlock.mayAdd.includes(text) && !isOwn(own, steps, line);
          return (
            // A place rather than a step: moving an element would take the focus from it.
            <li key={`${steps.length}-${place(line)}`}>
              <code>{text}</code>
              {unlock.order && (
                <>
                  <span data-tool="up">
                    <IconButton
                      icon={ArrowUp}
                      label={words.up(text)}
                      isDisabled={moveStep(steps, line, -1) === null}
                      onClick={() => move(line, -1)}
                    />
                  </span>
                  <span data-tool="down">
                    <IconButton
                      icon={ArrowDown}
                      label={words.down(text)}
                      isDisabled={moveStep(steps, line, 1) === null}
                      onClick={() => move(line, 1)}
                    />
                  </span>
                </>
              )}
              {isAdded && (
                <IconButton icon={X} label={words.remove(text)} onClick={() => remove(line)} />
              )}
            </li>
          );
        })}
      </ol>
      <div className={styles.buttons}>
        {unlock.mayAdd.map((text) => (
          <Button key={text} onClick={() => add(text)}>
            {words.add(text)}
          </Button>
        ))}
      </div>
      <p role="status">{said}</p>
    </div>
  );
}

/** Lines have no name but their place. */
function place(line: number): string {
  return `line-${line}`;
}

/** `checkout` and `release` alone are not a program; what stands around makes them one. */
function parseAdded(text: string): readonly Step[] {
  return parseProgram(`checkout; query 1; ${text}`).programs[0]?.steps.slice(2) ?? [];
}

function accepted(steps: readonly Step[]): readonly Step[] | null {
  const text = formatPrograms([{ steps, weight: 1 }]);
  return parseProgram(text).problems.length === 0 ? steps : null;
}

/** Is a line one of those that one began with, rather than one more of the same? */
function isOwn(own: readonly string[], steps: readonly Step[], line: number): boolean {
  const text = formatStep(steps[line]!);
  const before = steps.slice(0, line).filter((step) => formatStep(step) === text).length;
  return before < own.filter((one) => one === text).length;
}
