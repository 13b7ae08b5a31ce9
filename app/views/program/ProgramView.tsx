import { program as words } from "../../strings/program.ts";
import hidden from "../../theme/hidden.module.css";
import styles from "./program.module.css";
import type { ProgramLine } from "./project.ts";

interface Props {
  /** Which requests run it; empty: all. */
  readonly whose: string;
  readonly lines: readonly ProgramLine[];
  /** Those that run this program. */
  readonly variants: readonly { readonly letter: string; readonly label: string }[];
}

/** The program as text; beside each line, in which variants a connection is held meanwhile. */
export function ProgramView({ whose, lines, variants }: Props) {
  return (
    <table className={styles.program}>
      <caption className={hidden.hidden}>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={hidden.hidden}>{words.step}</span> {whose}
          </th>
          {variants.map(({ letter, label }) => (
            <th key={letter} scope="col">
              {letter}
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
            {holdings.map((holding, index) => (
              <td key={variants[index]?.letter}>
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
