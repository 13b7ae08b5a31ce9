import { NO_PLACE, NO_PROCESS } from "../../trace/spans.ts";
import { Hold, isOutcome, Mark } from "../../trace/words.ts";
import type { ExportedRun } from "../exported-run.ts";
import { inPieces } from "../pieces.ts";
import { codeNames } from "../words.ts";
import { type Cell, csvLine, msCell } from "./csv.ts";

/** A line for each wait, hold and mark: all that happened. */
export function writeSpans(runs: readonly ExportedRun[]): Generator<string> {
  return inPieces(lines(runs));
}

function* lines(runs: readonly ExportedRun[]): Generator<string> {
  yield csvLine([
    ...["variant", "record", "kind", "request", "task", "process", "place", "step"],
    ...["from_ms", "to_ms", "duration_ms", "held_idle_ms", "pinned_ms", "reason", "detail"],
  ]);
  for (const run of runs) {
    yield* waitLines(run);
    yield* holdLines(run);
    yield* markLines(run);
  }
}

function* waitLines(run: ExportedRun): Generator<string> {
  const { task, kind, process, place, from, to, count } = run.facts.trace.waits;
  for (let row = 0; row < count; row++) {
    yield csvLine([
      ...[run.label, "wait", codeNames.wait[kind[row]!] ?? null],
      ...whose(run, task[row]!),
      process[row] === NO_PROCESS ? null : process[row]!,
      null,
      place[row] === NO_PLACE ? null : place[row]!,
      ...[msCell(from[row]!), msCell(to[row]!), msCell(to[row]! - from[row]!)],
      ...[null, null, null, null],
    ]);
  }
}

/** Leases also have how long they were held idle and pinned. */
function* holdLines(run: ExportedRun): Generator<string> {
  const { leases, trace } = run.facts;
  const { task, kind, process, place, from, to, count } = trace.holds;
  let lease = 0;
  for (let row = 0; row < count; row++) {
    // Leases stand in the order of the holds.
    const own = kind[row] === Hold.connection ? lease++ : -1;
    yield csvLine([
      ...[run.label, "hold", codeNames.hold[kind[row]!] ?? null],
      ...whose(run, task[row]!),
      ...[process[row]!, place[row]!, null],
      ...[msCell(from[row]!), msCell(to[row]!), msCell(to[row]! - from[row]!)],
      own < 0 ? null : msCell(leases.idle[own]!),
      own < 0 ? null : msCell(leases.pinned[own]!),
      ...[null, null],
    ]);
  }
}

function* markLines(run: ExportedRun): Generator<string> {
  const { task, kind, process, place, at, detail, count } = run.facts.trace.marks;
  for (let row = 0; row < count; row++) {
    const [reason, number] = meaningOf(kind[row] as Mark, detail[row]!);
    yield csvLine([
      ...[run.label, "mark", codeNames.mark[kind[row]!] ?? null],
      ...whose(run, task[row]!),
      ...[process[row]!, place[row]!, null],
      ...[msCell(at[row]!), null, null, null, null, reason, number],
    ]);
  }
}

/** A mark's detail is the code of a reason, or a number. */
function meaningOf(mark: Mark, detail: number): readonly [reason: Cell, detail: Cell] {
  if (mark === Mark.closed || mark === Mark.serverClosed) {
    return [codeNames.closeReason[detail] ?? null, null];
  }
  if (isOutcome(mark) || mark === Mark.rejected || mark === Mark.rolledBack) {
    return [detail === 0 ? null : (codeNames.reason[detail] ?? null), null];
  }
  return [null, detail];
}

/** The request that a task works for, and the task; nobody is an empty cell. */
function whose({ facts: { index } }: ExportedRun, task: number): readonly [Cell, Cell] {
  if (task < 0) return [null, null];
  const request = index.owners.requestOf(task);
  return [request < 0 ? null : request, task];
}
