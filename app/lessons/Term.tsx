import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { findTerm } from "../../src/lessons/glossary.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import styles from "./term.module.css";

interface Props {
  readonly term: string;
  readonly children: ReactNode;
}

/** A word of the glossary: what it means is shown while it is pointed at or has the focus. */
export function Term({ term, children }: Props) {
  const id = useId();
  const [isPutAway, setPutAway] = useState(false);
  const known = findTerm(term);
  if (known === undefined) return children;
  // Escape puts it away without moving anything, and does nothing else meanwhile.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || isPutAway) return;
    event.stopPropagation();
    setPutAway(true);
  };
  return (
    <span className={styles.around} data-away={isPutAway}>
      <button
        type="button"
        className={styles.term}
        aria-describedby={id}
        onClick={() => setPutAway(false)}
        onBlur={() => setPutAway(false)}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      <span id={id} role="tooltip" className={styles.meaning}>
        {known.means}
        {known.alsoCalled && <em>{words.alsoCalled(known.alsoCalled)}</em>}
      </span>
    </span>
  );
}
