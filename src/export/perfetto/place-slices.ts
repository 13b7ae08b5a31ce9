import type { Micros } from "../../kernel/time.ts";
import { ConnectionState, ConnectionStates } from "../../trace/connection-states.ts";
import { countUpTo } from "../../trace/search.ts";
import type { Segments } from "../../trace/segments.ts";
import { Hold, type Wait } from "../../trace/words.ts";
import type { ExportedRun } from "../exported-run.ts";
import { waitWords } from "../words.ts";
import type { TraceEvent, Track } from "./event.ts";
import type { Tracks } from "./tracks.ts";

/** What every unit, connection and core did: who had it, and inside of that what for. */
export function* placeSlices(run: ExportedRun, tracks: Tracks): Generator<TraceEvent> {
  const { index, connectionStates, trace } = run.facts;
  const { rows } = trace;
  for (let process = 0; process < rows.processes; process++) {
    yield* unitSlices(run, tracks, process);
    for (let slot = 0; slot < (rows.slots[process] ?? 0); slot++) {
      const track = tracks.place(Hold.connection, process, slot);
      const leases = index.lane(Hold.connection, process, slot);
      yield* connectionSlices(run, track, connectionStates.of(process, slot), leases);
    }
    yield* plainSlices(run, tracks, Hold.helper, process);
  }
  if (rows.poolerSlots > 0) {
    const states = ConnectionStates.ofPooler(index);
    for (let slot = 0; slot < rows.poolerSlots; slot++) {
      const track = tracks.place(Hold.serverConnection, 0, slot);
      const links = index.lane(Hold.serverConnection, 0, slot);
      yield* connectionSlices(run, track, states.of(0, slot), links);
    }
  }
  yield* plainSlices(run, tracks, Hold.core, 0);
  yield* plainSlices(run, tracks, Hold.databaseCore, 0);
}

/** Whoever has the unit, and in it what that one does or waits for. */
function* unitSlices(run: ExportedRun, tracks: Tracks, process: number): Generator<TraceEvent> {
  const { index, trace } = run.facts;
  const { holds, waits } = trace;
  for (const place of placesOf(run, Hold.unit, process)) {
    const track = tracks.place(Hold.unit, process, place);
    for (const row of index.lane(Hold.unit, process, place)) {
      const from = holds.from[row]!;
      const to = holds.to[row]!;
      const task = holds.task[row]!;
      yield slice(track, whose(run, task), "unit", from, to);
      const inside: TraceEvent[] = [];
      index.eachWaitDuring(task, from, to, (wait) => {
        const start = Math.max(waits.from[wait]!, from);
        const end = Math.min(waits.to[wait]!, to);
        inside.push(slice(track, waitWords[waits.kind[wait] as Wait], "wait", start, end));
      });
      yield* inside;
    }
  }
}

/** Places that do one thing: cores and helper threads. */
function* plainSlices(
  run: ExportedRun,
  tracks: Tracks,
  hold: Hold,
  process: number,
): Generator<TraceEvent> {
  const { index, trace } = run.facts;
  const { from, to, task } = trace.holds;
  for (const place of placesOf(run, hold, process)) {
    const track = tracks.place(hold, process, place);
    for (const row of index.lane(hold, process, place)) {
      yield slice(track, whose(run, task[row]!), "core", from[row]!, to[row]!);
    }
  }
}

/** All places of a process that were ever held. */
function* placesOf(run: ExportedRun, hold: Hold, process: number): Generator<number> {
  const { rows } = run.facts.trace;
  const counts: Partial<Record<Hold, number | undefined>> = {
    [Hold.unit]: rows.units[process],
    [Hold.core]: rows.cores,
    [Hold.databaseCore]: rows.databaseCores,
  };
  const known = counts[hold] ?? 0;
  for (let place = 0; ; place++) {
    const isHeld = run.facts.index.lane(hold, process, place).length > 0;
    // Of helpers, and of cores where computing never waits for one, only the holds tell how many.
    if (!isHeld && place >= known) return;
    if (isHeld) yield place;
  }
}

const stateWords: Readonly<Record<ConnectionState, string>> = {
  [ConnectionState.opening]: "opening",
  [ConnectionState.idle]: "idle",
  [ConnectionState.querying]: "querying",
  [ConnectionState.heldIdle]: "held idle",
};

/** What it is in while nobody has it, and leases. */
function* connectionSlices(
  run: ExportedRun,
  track: Track,
  segments: Segments,
  leases: Int32Array,
): Generator<TraceEvent> {
  const { state, from, to, count } = segments;
  for (let row = 0; row < count; row++) {
    const kind = state[row] as ConnectionState;
    if (kind !== ConnectionState.idle && kind !== ConnectionState.opening) continue;
    yield slice(track, stateWords[kind], "connection", from[row]!, to[row]!);
  }
  const { holds } = run.facts.trace;
  for (const lease of leases) {
    const begin = holds.from[lease]!;
    const end = holds.to[lease]!;
    yield slice(track, `lease of ${whose(run, holds.task[lease]!)}`, "lease", begin, end);
    yield* leaseSlices(track, segments, begin, end);
  }
}

/** Transactions, and in these what the connection is in; of two leases in a row each its own part. */
function* leaseSlices(
  track: Track,
  segments: Segments,
  begin: Micros,
  end: Micros,
): Generator<TraceEvent> {
  const { state, from, to, isPinned, count } = segments;
  const first = countUpTo(from, begin) - 1;
  let pinnedUntil = begin;
  for (let row = Math.max(first, 0); row < count && from[row]! < end; row++) {
    const start = Math.max(from[row]!, begin);
    const stop = Math.min(to[row]!, end);
    if (start >= stop) continue;
    if (isPinned[row] === 1 && start >= pinnedUntil) {
      pinnedUntil = Math.min(endOfPinned(segments, row), end);
      yield slice(track, "pinned by a transaction", "pinned", start, pinnedUntil);
    }
    yield slice(track, stateWords[state[row] as ConnectionState], "connection", start, stop);
  }
}

/** Where the last of those ends that are pinned one after another. */
function endOfPinned({ isPinned, from, to, count }: Segments, row: number): Micros {
  let last = row;
  while (last + 1 < count && isPinned[last + 1] === 1 && from[last + 1] === to[last]) last++;
  return to[last]!;
}

function slice(track: Track, name: string, cat: string, from: Micros, to: Micros): TraceEvent {
  return { ph: "X", name, cat, ts: from, dur: to - from, ...track };
}

/** "request 31"; a branch counts as its request, and what nobody has is said. */
function whose({ facts: { index } }: ExportedRun, task: number): string {
  if (task < 0) return "nobody";
  const request = index.owners.requestOf(task);
  return request < 0 ? "the pool itself" : `request ${request}`;
}
