import { type Part, plainText, type Sentence } from "../../src/explain/explanation.ts";
import type { Surroundings } from "../../src/explain/surroundings.ts";
import { explain } from "../../src/explain/why.ts";
import { seek } from "../store/playback.ts";
import { clearSelection, selectRequest, useSelection } from "../store/selection.ts";
import { usePlayhead } from "../store/use-playhead.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { inspector } from "../strings/inspector.ts";
import { lab } from "../strings/lab.ts";
import { Button } from "../ui/Button.tsx";
import { HistoryView } from "../views/history/HistoryView.tsx";
import { projectHistory } from "../views/history/project.ts";
import styles from "./inspector.module.css";

interface Props {
  readonly runs: readonly VariantRun[];
  readonly surroundings: readonly Surroundings[];
}

/** Why the selected request is where it is, and what became of it. */
export function Inspector({ runs, surroundings }: Props) {
  const { task, variant } = useSelection();
  const at = usePlayhead();
  const run = runs[variant];
  if (task === null || run === undefined || task >= run.trace.requestCount) {
    return <p className={styles.nobody}>{inspector.nobody}</p>;
  }
  const { sentences } = explain(run.index, task, at, surroundings[variant]);
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
            {placed(sentence).map(({ part, start }) => (
              <PartView key={start} part={part} variant={variant} />
            ))}{" "}
          </span>
        ))}
      </p>
      <HistoryView history={projectHistory(run, task, at)} onSeek={seek} />
    </section>
  );
}

/** The parts of a sentence, each with the place where it begins. */
function placed(sentence: Sentence): { readonly part: Part; readonly start: number }[] {
  let end = 0;
  return sentence.map((part) => {
    const start = end;
    end += part.text.length;
    return { part, start };
  });
}

/** A part of a sentence; requests and moments lead there. */
function PartView({ part, variant }: { readonly part: Part; readonly variant: number }) {
  if (part.kind === "request") {
    const [task] = part.tasks;
    if (task !== undefined) {
      return (
        <button type="button" onClick={() => selectRequest(variant, task)}>
          {part.text}
        </button>
      );
    }
  }
  if (part.kind === "time" && part.at !== null) {
    const { at } = part;
    return (
      <button type="button" onClick={() => seek(at)}>
        {part.text}
      </button>
    );
  }
  return part.kind === "text" ? part.text : <strong>{part.text}</strong>;
}
