import type { ReactNode } from "react";
import type { ProgramProblem } from "../../../src/program/piece.ts";
import styles from "./text-editor.module.css";

interface Props {
  readonly text: string;
  readonly problems: readonly ProgramProblem[];
  /** Where the children hang; null: nowhere. */
  readonly caret: number | null;
  readonly children: ReactNode;
}

/** The same text under the field, which has no marks of its own: it underlines what is wrong. */
export function Underlay({ text, problems, caret, children }: Props) {
  const cuts = [0, text.length, ...problems.flatMap(({ from, to }) => [from, to])];
  if (caret !== null) cuts.push(caret);
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return (
    <div className={styles.underlay}>
      {places.map((from, index) => {
        const part = text.slice(from, places[index + 1] ?? text.length);
        const isWrong = problems.some((problem) => problem.from <= from && from < problem.to);
        return (
          <span key={from}>
            {from === caret && <span className={styles.anchor}>{children}</span>}
            {isWrong ? <mark aria-hidden="true">{part}</mark> : <i aria-hidden="true">{part}</i>}
          </span>
        );
      })}
      <i aria-hidden="true">{"\u200b"}</i>
    </div>
  );
}
