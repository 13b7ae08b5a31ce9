import type { CompletionOption } from "../../../src/program/complete.ts";
import { stepWords, programWords as words } from "../../strings/program-editor.ts";
import styles from "./text-editor.module.css";

interface Props {
  readonly id: string;
  readonly options: readonly CompletionOption[];
  readonly active: number;
  readonly idOf: (index: number) => string;
  readonly onPick: (index: number) => void;
}

/** Words that fit where the caret is; the field keeps the focus and names the one that is meant. */
export function Offers({ id, options, active, idOf, onPick }: Props) {
  return (
    <div role="listbox" id={id} aria-label={words.offers} className={styles.offers}>
      {options.map(({ text, word }, index) => (
        <div
          key={text}
          className={styles.offer}
          role="option"
          id={idOf(index)}
          tabIndex={-1}
          aria-selected={index === active}
          // Before the field loses the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(index);
          }}
        >
          <code>{text}</code> <span className={styles.meaning}>{stepWords[word]}</span>
        </div>
      ))}
    </div>
  );
}
