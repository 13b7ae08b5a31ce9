import type { Micros } from "../../../src/kernel/time.ts";
import type { ConnectionState } from "../../../src/trace/connection-states.ts";
import { requestTag } from "../../../src/trace/request-name.ts";
import type { UnitState } from "../../../src/trace/unit-states.ts";
import { Wait } from "../../../src/trace/words.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { waitWords } from "../../strings/history.ts";
import { connectionWords, unitWords } from "../../strings/stage.ts";
import { table } from "../../strings/table.ts";
import { projectAround } from "../../views/stage/worlds/around.ts";

type FormatMoment = (at: Micros) => string;

/** A row for each slot of each pool. */
export function connectionRows(run: VariantRun, at: Micros, format: FormatMoment): string[][] {
  const { connections, owners, trace } = run;
  return trace.rows.slots.flatMap((count, process) =>
    Array.from({ length: count }, (_, slot) => {
      const segments = connections.of(process, slot);
      const row = connections.at(process, slot, at);
      if (row < 0) return [`${slot + 1}`, table.nobody, table.nobody, table.nobody];
      const task = owners.requestOf(segments.task[row]!);
      return [
        `${slot + 1}`,
        connectionWords[segments.state[row] as ConnectionState],
        whose(run, task),
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
    .map((row) => [
      requestTag(trace, task[row]!),
      waitWords[kind[row] as Wait],
      format(from[row]!),
    ]);
}

/** A row for each unit of each process. */
export function unitRows(run: VariantRun, at: Micros, format: FormatMoment): string[][] {
  const { units, owners, trace, surroundings } = run;
  const isOne = trace.rows.processes === 1;
  return trace.rows.units.flatMap((count, process) =>
    Array.from({ length: count }, (_, place) => {
      const name = table.unitName(surroundings.unit, place, isOne ? null : process);
      const row = units.at(process, place, at);
      if (row < 0) return [name, table.nobody, table.nobody, table.nobody];
      const { state, task, from } = units.of(process, place);
      const request = owners.requestOf(task[row]!);
      return [name, unitWords[state[row] as UnitState], whose(run, request), format(from[row]!)];
    }),
  );
}

/** A row for each core of the server and of the database, where anybody ever computes on one. */
export function coreRows(run: VariantRun, at: Micros): string[][] {
  const { cores, databaseCores } = projectAround(run, at);
  const rows = (host: "server" | "database", tasks: readonly number[]) =>
    tasks.map((task, place) => [table.coreOf(host, place), whose(run, task)]);
  return [...rows("server", cores), ...rows("database", databaseCores)];
}

/** A row for each of the pooler's connections to the database. */
export function serverRows(run: VariantRun, at: Micros): string[][] {
  return projectAround(run, at).servers.map(({ place, state, task }) => [
    `${place + 1}`,
    state === null ? table.closed : connectionWords[state],
    whose(run, task),
  ]);
}

/** A row for each line in which requests stand. */
export function queueRows({ index, trace }: VariantRun, at: Micros): string[][] {
  const { kind, process, task } = trace.waits;
  const now = index.waitsAt(at).filter((row) => task[row]! < trace.requestCount);
  const count = (wait: Wait, of: number | null) =>
    `${now.filter((row) => kind[row] === wait && (of === null || process[row] === of)).length}`;
  const isOne = trace.rows.processes === 1;
  return [
    [table.outside, count(Wait.unit, null)],
    ...trace.rows.slots.map((_, of) => [table.pool(isOne ? null : of), count(Wait.connection, of)]),
    ...(trace.rows.poolerSlots > 0 ? [[table.pooler, count(Wait.serverConnection, null)]] : []),
  ];
}

function whose({ trace }: VariantRun, task: number): string {
  return task < 0 ? table.nobody : requestTag(trace, task);
}
