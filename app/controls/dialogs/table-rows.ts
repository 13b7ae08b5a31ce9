import type { Micros } from "../../../src/kernel/time.ts";
import type { ConnectionState } from "../../../src/trace/connection-states.ts";
import type { Wait } from "../../../src/trace/words.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { waitWords } from "../../strings/history.ts";
import { connectionWords } from "../../strings/stage.ts";
import { table } from "../../strings/table.ts";

type FormatMoment = (at: Micros) => string;

/** A row for each slot of each pool. */
export function connectionRows(
  { connections, owners, trace }: VariantRun,
  at: Micros,
  format: FormatMoment,
): string[][] {
  return trace.rows.slots.flatMap((count, process) =>
    Array.from({ length: count }, (_, slot) => {
      const segments = connections.of(process, slot);
      const row = connections.at(process, slot, at);
      if (row < 0) return [`${slot + 1}`, table.nobody, table.nobody, table.nobody];
      const task = owners.requestOf(segments.task[row]!);
      return [
        `${slot + 1}`,
        connectionWords[segments.state[row] as ConnectionState],
        task < 0 ? table.nobody : `${task}`,
        format(segments.from[row]!),
      ];
    }),
  );
}

/** A row for each request that is under way, the oldest first. */
export function requestRows(
  { index, trace }: VariantRun,
  at: Micros,
  format: FormatMoment,
): string[][] {
  const { task, kind, from } = trace.waits;
  return index
    .waitsAt(at)
    .filter((row) => task[row]! < trace.requestCount)
    .sort((a, b) => task[a]! - task[b]!)
    .map((row) => [`${task[row]}`, waitWords[kind[row] as Wait], format(from[row]!)]);
}
