import { Mark } from "../../../src/trace/words.ts";
import { formatLength, formatMoment } from "../../strings/format.ts";
import { waitWords, history as words } from "../../strings/history.ts";
import { outcomeWords } from "../../strings/inspector.ts";
import styles from "./history.module.css";
import type { End, History } from "./project.ts";

interface Props {
  readonly history: History;
  readonly onSeek: (at: number) => void;
}

/** A request's phases, one under the other; each is a way to its moment. */
export function HistoryView({ history: { phases, end }, onSeek }: Props) {
  return (
    <ol className={styles.history} aria-label={words.title}>
      {phases.map(({ kind, wait, from, to, isNow, isFuture }) => (
        <li key={from} className={isNow ? styles.now : isFuture ? styles.future : undefined}>
          <button type="button" onClick={() => onSeek(from)} aria-current={isNow || undefined}>
            <span className={styles.moment}>{formatMoment(from)}</span>
            <span className={`${styles.mark} ${styles[kind]}`} aria-hidden="true" />
            <span>{waitWords[wait]}</span>
            <span>{formatLength(to - from)}</span>
          </button>
        </li>
      ))}
      {end !== null && (
        <li className={end.isPast ? styles.now : styles.future}>
          <button type="button" onClick={() => onSeek(end.at)}>
            <span className={styles.moment}>{formatMoment(end.at)}</span>
            <span className={`${styles.mark} ${markOf(end)}`} aria-hidden="true" />
            <span>{outcomeWords[end.outcome]}</span>
          </button>
        </li>
      )}
    </ol>
  );
}

function markOf({ outcome }: End): string | undefined {
  return outcome === Mark.answered ? styles.answered : styles.lost;
}
