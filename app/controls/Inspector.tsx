import type { Part, Sentence } from "../../src/explain/explanation.ts";
import { plainText } from "../../src/explain/plain-text.ts";
import { explain } from "../../src/explain/why.ts";
import { seek } from "../store/playback.ts";
import { clearSelection, selectedTask, selectRequest, useSelection } from "../store/selection.ts";
import { usePlayhead } from "../store/use-playhead.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { inspector } from "../strings/inspector.ts";
import { lab } from "../strings/lab.ts";
import { Button } from "../ui/Button.tsx";
import { HistoryView } from "../views/history/HistoryView.tsx";
import { projectHistory } from "../views/history/project.ts";
import styles from "./inspector.module.css";

/** Why the selected request is where it is, and what became of it. */
export function Inspector({ runs }: { readonly runs: readonly VariantRun[] }) {
  const task = useSelection(selectedTask);
  const variant = useSelection((state) => state.variant);
  const run = runs[variant];
  if (task === null || run === undefined || task >= run.trace.requestCount) {
    return <p className={styles.nobody}>{inspector.nobody}</p>;
  }
  return <Explained run={run} variant={variant} task={task} />;
}

interface ExplainedProps {
  readonly run: VariantRun;
  readonly variant: number;
  readonly task: number;
}

function Explained({ run, variant, task }: ExplainedProps) {
  const at = usePlayhead();
  const { sentences } = explain(run.index, task, at, run.surroundings);
  return (
    <section className={styles.inspector} aria-labelledby="inspector">
      <header>
        <h2 id="inspector">{inspector.title(task, lab.letters[variant] ?? "")}</h2>
        <Button kind="quiet" onClick={clearSelection}>
          {inspector.clear}
        </Button>
      </header>
      <p className={styles.why}>
        {sentences.map((sentence) => (
          <span key={plainText(sentence)}>
            {placed(sentence).map(({ part, start, tail }) => (
              <span key={start} className={tail ? styles.whole : undefined}>
                <PartView part={part} variant={variant} />
                {tail}
              </span>
            ))}{" "}
          </span>
        ))}
      </p>
      <HistoryView history={projectHistory(run, task, at)} onSeek={seek} />
    </section>
  );
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

/** A part of a sentence; requests and moments lead there. */
function PartView({ part, variant }: { readonly part: Part; readonly variant: number }) {
  const lead = leadOf(part, variant);
  if (lead === null) return part.kind === "text" ? part.text : <strong>{part.text}</strong>;
  return (
    <button type="button" onClick={lead}>
      {part.text}
    </button>
  );
}

function leadOf(part: Part, variant: number): (() => void) | null {
  if (part.kind === "request") {
    const [task] = part.tasks;
    return task === undefined ? null : () => selectRequest(variant, task);
  }
  if (part.kind !== "time" || part.at === null) return null;
  const { at } = part;
  return () => seek(at);
}
