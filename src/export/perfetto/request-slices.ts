import { NO_OUTCOME } from "../../trace/requests.ts";
import { NO_PLACE } from "../../trace/spans.ts";
import { isOutcome, Mark, type Wait } from "../../trace/words.ts";
import type { ExportedRun } from "../exported-run.ts";
import { codeNames, waitWords } from "../words.ts";
import type { Args, TraceEvent } from "./event.ts";
import type { Tracks } from "./tracks.ts";

/** A slice for each request, and in it one for each thing that it did or waited for. */
export function* requestSlices(run: ExportedRun, tracks: Tracks): Generator<TraceEvent> {
  const { facts } = run;
  const { waits, endedAt, requestCount } = facts.trace;
  const { requests, index } = facts;
  for (let task = 0; task < index.taskCount; task++) {
    const rows = index.waitsOf(task);
    const isRequest = task < requestCount;
    if (isRequest && !Number.isFinite(requests.arrivedAt[task]!)) continue;
    if (!isRequest && rows.length === 0) continue;
    const track = tracks.request(task);
    if (isRequest) {
      const from = requests.arrivedAt[task]!;
      const to = Math.min(requests.endedAt[task]!, endedAt);
      const name = `request ${task}: ${outcomeOf(run, task)}`;
      const args = requestArgs(run, task);
      yield { ph: "X", name, cat: "request", ts: from, dur: to - from, ...track, args };
    }
    for (const row of rows) yield* waitSlices(row);
  }

  /** What is still done for a client that has left stands behind its request, not in it. */
  function* waitSlices(row: number): Generator<TraceEvent> {
    const task = waits.task[row]!;
    const from = waits.from[row]!;
    const to = waits.to[row]!;
    const end = task < requestCount ? requests.endedAt[task]! : to;
    const cuts = from < end && end < to ? [from, end, to] : [from, to];
    const name = waitWords[waits.kind[row] as Wait];
    const step = waits.place[row]!;
    const args = step === NO_PLACE ? {} : { args: { step } };
    for (let i = 1; i < cuts.length; i++) {
      const ts = cuts[i - 1]!;
      yield {
        ph: "X",
        name,
        cat: "wait",
        ts,
        dur: cuts[i]! - ts,
        ...tracks.request(task),
        ...args,
      };
    }
  }
}

function outcomeOf({ facts: { requests } }: ExportedRun, task: number): string {
  const outcome = requests.outcome[task]!;
  return outcome === NO_OUTCOME ? "does not end" : (codeNames.mark[outcome] ?? "");
}

function requestArgs({ facts: { requests } }: ExportedRun, task: number): Args {
  const outcome = requests.outcome[task]!;
  if (outcome === NO_OUTCOME || outcome === Mark.answered) return {};
  return { reason: codeNames.reason[requests.reason[task]!] ?? "" };
}

/** What happened to a request at an instant, besides arriving and being answered. */
export function* requestInstants(
  { facts: { trace } }: ExportedRun,
  tracks: Tracks,
): Generator<TraceEvent> {
  const { marks } = trace;
  for (let row = 0; row < marks.count; row++) {
    const kind = marks.kind[row] as Mark;
    const task = marks.task[row]!;
    const ts = marks.at[row]!;
    const name = codeNames.mark[kind] ?? "";
    if (kind === Mark.intervened) {
      const change = `intervention ${marks.detail[row]! + 1}`;
      const pid = tracks.numbers;
      yield { ph: "i", s: "g", name: change, cat: "intervention", ts, pid, tid: pid };
    } else if (task >= 0 && isTold(kind)) {
      const reason = codeNames.reason[marks.detail[row]!] ?? "";
      const args = isOutcome(kind) ? { args: { reason } } : {};
      yield { ph: "i", s: "t", name, cat: "mark", ts, ...tracks.request(task), ...args };
    }
  }
}

function isTold(kind: Mark): boolean {
  switch (kind) {
    case Mark.refused:
    case Mark.timedOut:
    case Mark.failed:
    case Mark.abandoned:
    case Mark.retried:
    case Mark.leaked:
    case Mark.sessionMismatch:
    case Mark.commitElsewhere:
      return true;
    default:
      return false;
  }
}
