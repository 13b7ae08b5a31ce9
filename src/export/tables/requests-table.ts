import { NO_OUTCOME } from "../../trace/requests.ts";
import type { ExportedRun } from "../exported-run.ts";
import { inPieces } from "../pieces.ts";
import { codeNames } from "../words.ts";
import { csvLine, msCell, snakeCase } from "./csv.ts";

/** A line for each request: when it came and went, what its time went for, what it had leased. */
export function writeRequests(runs: readonly ExportedRun[]): Generator<string> {
  return inPieces(lines(runs));
}

function* lines(runs: readonly ExportedRun[]): Generator<string> {
  yield csvLine([
    ...["variant", "request", "arrived_ms", "ended_ms", "duration_ms", "outcome", "reason"],
    ...codeNames.wait.map((name) => `time_${snakeCase(name)}_ms`),
    ...["leases_count", "held_ms", "held_idle_ms", "pinned_ms"],
  ]);
  for (const run of runs) yield* requestLines(run);
}

function* requestLines(run: ExportedRun): Generator<string> {
  const { requests, trace } = run.facts;
  const leases = leasesByRequest(run);
  for (let task = 0; task < trace.requestCount; task++) {
    const arrived = requests.arrivedAt[task]!;
    if (!Number.isFinite(arrived)) continue;
    const outcome = requests.outcome[task]!;
    const reason = requests.reason[task]!;
    yield csvLine([
      run.label,
      task,
      msCell(arrived),
      msCell(requests.endedAt[task]!),
      msCell(requests.endedAt[task]! - arrived),
      outcome === NO_OUTCOME ? null : (codeNames.mark[outcome] ?? null),
      reason === 0 ? null : (codeNames.reason[reason] ?? null),
      ...timesOf(run, task).map(msCell),
      leases.count[task]!,
      msCell(leases.held[task]!),
      msCell(leases.idle[task]!),
      msCell(leases.pinned[task]!),
    ]);
  }
}

/** How long it spent with what, by the code of the wait; what is done after its end is left out. */
function timesOf({ facts: { index, trace, requests } }: ExportedRun, task: number): number[] {
  const { kind, from, to } = trace.waits;
  const times = codeNames.wait.map(() => 0);
  for (const row of index.waitsOf(task)) {
    if (from[row]! >= requests.endedAt[task]!) continue;
    times[kind[row]!] = times[kind[row]!]! + to[row]! - from[row]!;
  }
  return times;
}

/** What its branches had counts as its own. */
function leasesByRequest({ facts: { trace, leases, index } }: ExportedRun) {
  const empty = () => new Float64Array(trace.requestCount);
  const sums = { count: empty(), held: empty(), idle: empty(), pinned: empty() };
  for (let lease = 0; lease < leases.count; lease++) {
    const request = index.owners.requestOf(trace.holds.task[leases.hold[lease]!]!);
    if (request < 0) continue;
    sums.count[request] = sums.count[request]! + 1;
    sums.held[request] = sums.held[request]! + leases.held[lease]!;
    sums.idle[request] = sums.idle[request]! + leases.idle[lease]!;
    sums.pinned[request] = sums.pinned[request]! + leases.pinned[lease]!;
  }
  return sums;
}
