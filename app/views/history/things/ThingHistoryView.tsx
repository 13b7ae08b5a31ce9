import { type Requests, requestName } from "../../../../src/trace/request-name.ts";
import { formatLength, formatMoment, formatShare } from "../../../strings/format.ts";
import { thingWords } from "../../../strings/things.ts";
import type { Had, ThingHistory } from "./project.ts";
import styles from "./thing-history.module.css";

interface Props {
  readonly history: ThingHistory;
  /** Of the run: which of them came by hand. */
  readonly requests: Requests;
  readonly onSeek: (at: number) => void;
  readonly onSelect: (task: number) => void;
}

/** Who has had a thing, or stands in a line: each with its moment, and a way to the request. */
export function ThingHistoryView({ history, requests, onSeek, onSelect }: Props) {
  const { kind, rows, earlier, later } = history;
  const isLine = kind === "line";
  if (rows.length === 0) return isLine ? null : <p className={styles.rest}>{thingWords.nothing}</p>;
  return (
    <>
      <h3 className={styles.title}>{isLine ? thingWords.line : thingWords.history}</h3>
      {earlier > 0 && <p className={styles.rest}>{thingWords.earlier(earlier)}</p>}
      <ol className={styles.history} aria-label={isLine ? thingWords.line : thingWords.history}>
        {rows.map((row) => (
          <li
            key={`${row.from} ${row.task}`}
            className={row.isNow ? styles.now : row.isFuture ? styles.future : undefined}
          >
            <button type="button" onClick={() => onSeek(row.from)}>
              {formatMoment(row.from)}
            </button>
            {row.task < 0 ? (
              <span>{thingWords.nobodys}</span>
            ) : (
              <button type="button" onClick={() => onSelect(row.task)}>
                {requestName(requests, row.task)}
              </button>
            )}
            <span className={styles.note}>{noteOf(kind, row)}</span>
            <span>{formatLength(row.to - row.from)}</span>
          </li>
        ))}
      </ol>
      {later > 0 && (
        <p className={styles.rest}>{isLine ? thingWords.behind(later) : thingWords.later(later)}</p>
      )}
    </>
  );
}

function noteOf(kind: ThingHistory["kind"], { share }: Had): string {
  if (share === null) return "";
  const text = formatShare(share);
  return kind === "connection" ? thingWords.heldIdle(text) : thingWords.computed(text);
}
