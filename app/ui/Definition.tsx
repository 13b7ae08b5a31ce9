import { type ReactNode, useId } from "react";
import styles from "./definition.module.css";

interface Props {
  readonly term: ReactNode;
  /** What the term means; it opens over the page and closes by Escape or a click elsewhere. */
  readonly children: ReactNode;
}

/** A word that explains itself when it is pressed: the browser's own popover, beside the word. */
export function Definition({ term, children }: Props) {
  const id = useId();
  return (
    <>
      <button type="button" className={styles.term} popoverTarget={id}>
        {term}
      </button>
      <div id={id} popover="auto" className={styles.definition}>
        {children}
      </div>
    </>
  );
}
