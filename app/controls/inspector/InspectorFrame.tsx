import type { ReactNode } from "react";
import type { Sentence } from "../../../src/explain/explanation.ts";
import { plainText } from "../../../src/explain/plain-text.ts";
import { clearSelection } from "../../store/selection.ts";
import { inspector } from "../../strings/inspector.ts";
import { Button } from "../../ui/Button.tsx";
import { follow } from "./follow.ts";
import styles from "./inspector.module.css";
import { SentenceView } from "./SentenceView.tsx";
import { useFollowed } from "./use-followed.ts";

/** What something is in, as it is drawn: never by colour alone. */
export type Swatch =
  | "waiting"
  | "busy"
  | "querying"
  | "heldIdle"
  | "pinned"
  | "idle"
  | "opening"
  | "done"
  | "failed";

export interface State {
  readonly swatch: Swatch;
  readonly words: string;
}

interface Props {
  readonly title: string;
  readonly state: State;
  readonly sentences: readonly Sentence[];
  readonly variant: number;
  /** Its history. */
  readonly children: ReactNode;
}

/** More sentences than this stand one under the other. */
const MOST_TOGETHER = 4;

/** What is said of anything that is selected: what it is in, why, and how it came to that. */
export function InspectorFrame({ title, state, sentences, variant, children }: Props) {
  const heading = useFollowed<HTMLHeadingElement>();
  return (
    <section className={styles.inspector} aria-labelledby="inspector">
      <header>
        <h2 id="inspector" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button kind="quiet" onClick={() => follow(clearSelection)}>
          {inspector.clear}
        </Button>
      </header>
      <p className={styles.state}>
        <span className={styles.swatch} data-state={state.swatch} aria-hidden="true" />
        {state.words}
      </p>
      <p className={styles.why} data-long={sentences.length > MOST_TOGETHER || undefined}>
        {sentences.map((sentence) => (
          <span key={plainText(sentence)}>
            <SentenceView sentence={sentence} variant={variant} />{" "}
          </span>
        ))}
      </p>
      {children}
    </section>
  );
}
