import type { Micros } from "../../../src/kernel/time.ts";
import type { ConnectionState } from "../../../src/trace/connection-states.ts";
import { UnitState } from "../../../src/trace/unit-states.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import type { SlotCell, UnitCell } from "./model.ts";
import { unitOf } from "./places.ts";

/** Every unit of every process, and whom it works for. */
export function projectUnits({ units, owners, trace }: VariantRun, at: Micros): UnitCell[] {
  return places(trace.rows.units, (process, place) => {
    const segments = units.of(process, place);
    const row = units.at(process, place, at);
    return {
      process,
      place,
      state: row < 0 ? UnitState.free : (segments.state[row] as UnitState),
      task: row < 0 ? -1 : owners.requestOf(segments.task[row]!),
      age: row < 0 ? 0 : at - segments.from[row]!,
    };
  });
}

/** Every slot of every pool, and who holds the connection in it. */
export function projectSlots(
  { connections, index, owners, trace }: VariantRun,
  at: Micros,
  unitOffsets: readonly number[],
): SlotCell[] {
  return places(trace.rows.slots, (process, place) => {
    const segments = connections.of(process, place);
    const row = connections.at(process, place, at);
    const task = row < 0 ? -1 : owners.requestOf(segments.task[row]!);
    return {
      process,
      place,
      state: row < 0 ? null : (segments.state[row] as ConnectionState),
      task,
      unit: task < 0 ? -1 : unitOf(index, unitOffsets, task),
      isPinned: row >= 0 && segments.isPinned[row] === 1,
      age: row < 0 ? 0 : at - segments.from[row]!,
    };
  });
}

function places<Cell>(
  counts: readonly number[],
  cell: (process: number, place: number) => Cell,
): Cell[] {
  return counts.flatMap((count, process) =>
    Array.from({ length: count }, (_, place) => cell(process, place)),
  );
}
