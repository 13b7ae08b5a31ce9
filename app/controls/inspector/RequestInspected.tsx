import { firstWords } from "../../../src/explain/first-words.ts";
import { requestName } from "../../../src/trace/request-name.ts";
import { isStatement, Mark, Wait } from "../../../src/trace/words.ts";
import { seek } from "../../store/playback.ts";
import { usePlayhead } from "../../store/use-playhead.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { waitWords } from "../../strings/history.ts";
import { inspector, outcomeWords } from "../../strings/inspector.ts";
import { HistoryView } from "../../views/history/HistoryView.tsx";
import { projectHistory } from "../../views/history/project.ts";
import { InspectorFrame, type State, type Swatch } from "./InspectorFrame.tsx";
import { useInspectorParts } from "./use-inspector-parts.ts";

interface Props {
  readonly run: VariantRun;
  readonly variant: number;
  readonly letter: string;
  readonly task: number;
}

/** Why a request is where it is, and what became of it. */
export function RequestInspected({ run, variant, letter, task }: Props) {
  const at = usePlayhead();
  const { index, surroundings } = run;
  const first = firstWords(index, task, at, surroundings);
  const parts = useInspectorParts(first === null);
  const all = first ?? parts?.explainThing(index, { kind: "request", task }, at, surroundings);
  return (
    <InspectorFrame
      title={inspector.title(requestName(run.trace, task), letter)}
      state={stateOf(run, task, at)}
      sentences={all?.sentences ?? []}
      variant={variant}
    >
      <HistoryView history={projectHistory(run, task, at)} onSeek={seek} />
    </InspectorFrame>
  );
}

function stateOf({ index, requests, trace }: VariantRun, task: number, at: number): State {
  if (requests.endedAt[task]! <= at) {
    const outcome = requests.outcome[task] as Mark;
    const swatch = outcome === Mark.answered ? "done" : "failed";
    return { swatch, words: outcomeWords[outcome] ?? "" };
  }
  const row = index.waitOf(task, at);
  if (row < 0) return { swatch: "waiting", words: inspector.notThere };
  const wait = trace.waits.kind[row] as Wait;
  return { swatch: swatchOf(wait), words: waitWords[wait] };
}

function swatchOf(wait: Wait): Swatch {
  if (isStatement(wait)) return "querying";
  return wait === Wait.compute || wait === Wait.call ? "busy" : "waiting";
}
