import type { Part, Sentence } from "../../../src/explain/explanation.ts";
import { seek } from "../../store/playback.ts";
import { hover, selectedTask, selectThing, useSelection } from "../../store/selection.ts";
import { follow } from "./follow.ts";
import styles from "./inspector.module.css";

/** A sentence whose things and moments lead there. */
export function SentenceView({
  sentence,
  variant,
}: {
  readonly sentence: Sentence;
  readonly variant: number;
}) {
  return placed(sentence).map(({ part, start, tail }) => (
    <span key={start} className={tail ? styles.whole : undefined}>
      <PartView part={part} variant={variant} />
      {tail}
    </span>
  ));
}

/** A comma or full stop that stands right behind a part: a line must not begin with it. */
const TAIL = /^[.,;:]/;

/** The parts of a sentence, each with the place where it begins, and what it must not leave. */
function placed(sentence: Sentence) {
  let end = 0;
  return sentence.map((part, index) => {
    const start = end;
    end += part.text.length;
    const before = sentence[index - 1]?.kind ?? "text";
    const hasHead = part.kind === "text" && before !== "text" && TAIL.test(part.text);
    const follows = part.kind === "text" ? "" : (sentence[index + 1]?.text ?? "");
    const tail = TAIL.exec(follows)?.[0] ?? "";
    return { part: hasHead ? { ...part, text: part.text.slice(1) } : part, start, tail };
  });
}

interface PartProps {
  readonly part: Part;
  readonly variant: number;
}

/** A part of a sentence; things and moments lead there. */
function PartView({ part, variant }: PartProps) {
  if (part.kind === "text") return part.text;
  if (part.kind === "thing") return <ThingLink part={part} variant={variant} />;
  const { at } = part;
  if (at === null) return <strong>{part.text}</strong>;
  return (
    <button type="button" onClick={() => follow(() => seek(at))}>
      {part.text}
    </button>
  );
}

interface ThingProps {
  readonly part: Extract<Part, { kind: "thing" }>;
  readonly variant: number;
}

/** Leads to a thing; pointing at a request shows where it is. What is selected leads nowhere. */
function ThingLink({ part: { text, thing }, variant }: ThingProps) {
  const task = thing.kind === "request" ? thing.task : null;
  const isSelected = useSelection((selection) => selectedTask(selection) === task);
  if (task !== null && isSelected) return <strong>{text}</strong>;
  const point = () => task !== null && hover({ variant, task });
  const leave = () => hover(null);
  const lead = () => {
    leave();
    selectThing(variant, thing);
  };
  return (
    <button
      type="button"
      onClick={() => follow(lead)}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {text}
    </button>
  );
}
