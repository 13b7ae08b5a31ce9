import type { Part, Sentence } from "../../../src/explain/explanation.ts";
import { seek } from "../../store/playback.ts";
import { hover, selectThing } from "../../store/selection.ts";
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

/** A part of a sentence; things and moments lead there, and pointing at a request shows it. */
function PartView({ part, variant }: { readonly part: Part; readonly variant: number }) {
  if (part.kind === "text") return part.text;
  if (part.kind === "thing") {
    const { thing } = part;
    const task = thing.kind === "request" ? thing.task : null;
    const point = () => task !== null && hover({ variant, task });
    const leave = () => hover(null);
    return (
      <button
        type="button"
        onClick={() => selectThing(variant, thing)}
        onPointerEnter={point}
        onPointerLeave={leave}
        onFocus={point}
        onBlur={leave}
      >
        {part.text}
      </button>
    );
  }
  const { at } = part;
  if (at === null) return <strong>{part.text}</strong>;
  return (
    <button type="button" onClick={() => seek(at)}>
      {part.text}
    </button>
  );
}
