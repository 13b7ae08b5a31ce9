import type { ProgramProblem } from "../../../src/program/piece.ts";
import { placeAt } from "../../../src/program/text-place.ts";
import { programWords as words } from "../../strings/program-editor.ts";
import styles from "./text-editor.module.css";

interface Props {
  readonly text: string;
  readonly problems: readonly ProgramProblem[];
  readonly onGo: (problem: ProgramProblem) => void;
}

/** What is wrong, and a way to each place. */
export function Problems({ text, problems, onGo }: Props) {
  return (
    <ul className={styles.problems} aria-live="polite">
      {problems.map((problem) => {
        const { line, column } = placeAt(text, problem.from);
        return (
          <li key={`${problem.from} ${problem.message}`}>
            <button type="button" className={styles.place} onClick={() => onGo(problem)}>
              {words.place(line, column)}
            </button>
            <span>{problem.message}</span>
          </li>
        );
      })}
    </ul>
  );
}
