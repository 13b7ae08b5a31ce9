import { firstWords } from "../../../src/explain/first-words.ts";
import { plainText } from "../../../src/explain/plain-text.ts";
import { seek } from "../../store/playback.ts";
import { clearSelection, selectedTask, useSelection } from "../../store/selection.ts";
import { usePlayhead } from "../../store/use-playhead.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { inspector } from "../../strings/inspector.ts";
import { lab } from "../../strings/lab.ts";
import { Button } from "../../ui/Button.tsx";
import { HistoryView } from "../../views/history/HistoryView.tsx";
import { projectHistory } from "../../views/history/project.ts";
import styles from "./inspector.module.css";
import { SentenceView } from "./SentenceView.tsx";
import { useInspectorParts } from "./use-inspector-parts.ts";

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
  const { index, surroundings } = run;
  const first = firstWords(index, task, at, surroundings);
  const parts = useInspectorParts(first === null);
  const { sentences } = first ?? parts?.explain(index, task, at, surroundings) ?? { sentences: [] };
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
            <SentenceView sentence={sentence} variant={variant} />{" "}
          </span>
        ))}
      </p>
      <HistoryView history={projectHistory(run, task, at)} onSeek={seek} />
    </section>
  );
}
