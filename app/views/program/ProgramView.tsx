import { lab } from "../../strings/lab.ts";
import { program as words } from "../../strings/program.ts";
import hidden from "../../theme/hidden.module.css";
import styles from "./program.module.css";
import type { ProgramLine } from "./project.ts";

interface Props {
  readonly lines: readonly ProgramLine[];
  /** The variants' labels. */
  readonly variants: readonly string[];
}

/** The program as text; beside each line, in which variants a connection is held meanwhile. */
export function ProgramView({ lines, variants }: Props) {
  return (
    <table className={styles.program}>
      <caption className={hidden.hidden}>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={hidden.hidden}>{words.step}</span>
          </th>
          {variants.map((label, index) => (
            <th key={lab.letters[index]} scope="col">
              {lab.letters[index]}
              <span className={hidden.hidden}> {label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, text, holdings, isCurrent, isWaiting }) => (
          <tr key={key} className={isCurrent || isWaiting ? styles.current : undefined}>
            <th scope="row">
              <code>{text}</code> {isCurrent && <em>{words.now}</em>}
              {isWaiting && <em>{words.waits}</em>}
            </th>
            {holdings.map((holding, variant) => (
              <td key={lab.letters[variant]}>
                <span className={styles[holding]}>
                  <span className={hidden.hidden}>{words.holding[holding]}</span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
