import { holdingWords, markWords, handlerWords as words } from "../../strings/handler.ts";
import hidden from "../../theme/hidden.module.css";
import styles from "./handler.module.css";
import type { ShownLine } from "./project.ts";

interface Props {
  readonly lines: readonly ShownLine[];
  /** Whose code it is. */
  readonly label: string;
}

/** Code with its margin: where a connection is taken and given back, and what it does meanwhile. */
export function HandlerView({ lines, label }: Props) {
  return (
    <table className={styles.handler} aria-label={words.code(label)}>
      <caption className={hidden.hidden}>{words.caption}</caption>
      <colgroup>
        <col className={styles.margin} />
        <col />
      </colgroup>
      <thead className={hidden.hidden}>
        <tr>
          <th scope="col">{words.connection}</th>
          <th scope="col">{words.line}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ number, code, comment, holding, marks, isCurrent, isWaiting }) => (
          <tr key={number} className={isCurrent || isWaiting ? styles.current : undefined}>
            <td>
              <span className={styles.marks}>
                {marks.map((mark) => markWords[mark]).join(" · ")}
              </span>
              <span className={styles[holding]}>
                <span className={hidden.hidden}>{holdingWords[holding]}</span>
              </span>
            </td>
            <th scope="row">
              <code>
                {code}
                {comment !== "" && (
                  <span className={styles.comment} data-alone={code === ""}>
                    {code === "" ? comment : `  ${comment}`}
                  </span>
                )}
              </code>
              {isCurrent && <em>{words.now}</em>}
              {isWaiting && <em>{words.waits}</em>}
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
