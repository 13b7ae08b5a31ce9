import { ConnectionState, ConnectionStates } from "./connection-states.ts";
import type { Segments } from "./segments.ts";
import { countOverTime, type Series } from "./series.ts";
import type { TraceIndex } from "./trace-index.ts";

/** How many connections are in one of these states, in all processes together. */
export function connectionsOverTime(
  index: TraceIndex,
  wanted: readonly ConnectionState[],
  states = new ConnectionStates(index),
): Series {
  return segmentsOverTime(index, states, ({ state }, row) =>
    wanted.some((one) => one === state[row]),
  );
}

/** How many connections are pinned, in all processes together. */
export function pinnedOverTime(index: TraceIndex, states: ConnectionStates): Series {
  return segmentsOverTime(index, states, ({ isPinned }, row) => isPinned[row] === 1);
}

/** How many connections are held idle, in all processes together: in a transaction, or in none. */
export function heldIdleOverTime(
  index: TraceIndex,
  states: ConnectionStates,
  isInTransaction: boolean,
): Series {
  return segmentsOverTime(
    index,
    states,
    ({ state, isPinned }, row) =>
      state[row] === ConnectionState.heldIdle && (isPinned[row] === 1) === isInTransaction,
  );
}

function segmentsOverTime(
  index: TraceIndex,
  states: ConnectionStates,
  isWanted: (segments: Segments, row: number) => boolean,
): Series {
  const from: number[] = [];
  const to: number[] = [];
  for (const [process, slots] of index.trace.rows.slots.entries()) {
    for (let slot = 0; slot < slots; slot++) {
      const segments = states.of(process, slot);
      for (let row = 0; row < segments.count; row++) {
        if (!isWanted(segments, row)) continue;
        from.push(segments.from[row]!);
        to.push(segments.to[row]!);
      }
    }
  }
  return countOverTime(new Float64Array(from), new Float64Array(to));
}
