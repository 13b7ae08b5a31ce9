import { areaOf } from "../trace/series.ts";
import { Hold } from "../trace/words.ts";
import type { Metric } from "./metric.ts";
import type { RunFacts } from "./run-facts.ts";

/** How long places of a kind were held, all together, in microseconds. */
function timeHeld({ trace: { holds } }: RunFacts, kind: Hold): number {
  let time = 0;
  for (let row = 0; row < holds.count; row++) {
    if (holds.kind[row] === kind) time += holds.to[row]! - holds.from[row]!;
  }
  return time;
}

/** Of so many places, the share of the makespan in which they were held; NaN of none. */
function share(facts: RunFacts, kind: Hold, places: number): number {
  return timeHeld(facts, kind) / (places * facts.makespan);
}

const coreUse = {
  id: "core-use",
  label: "Use of the server's cores",
  unit: "share",
  sentence: "Of the time of all cores of the server until the last end, the part that was used.",
  openTelemetry: "process.cpu.utilization",
  compute: (facts) => share(facts, Hold.core, facts.trace.rows.cores),
} as const satisfies Metric;

const databaseCoreUse = {
  id: "database-core-use",
  label: "Use of the database's cores",
  unit: "share",
  sentence:
    "Of the time of all cores of the database's own machine, the part that its backends' own work used.",
  openTelemetry: null,
  compute: (facts) => share(facts, Hold.databaseCore, facts.trace.rows.databaseCores),
} as const satisfies Metric;

const unitUse = {
  id: "unit-use",
  label: "Use of the units",
  unit: "share",
  sentence:
    "Of the time of all units there ever were at once, the part in which they had a request.",
  openTelemetry: null,
  compute: (facts) =>
    share(
      facts,
      Hold.unit,
      facts.trace.rows.units.reduce((sum, count) => sum + count, 0),
    ),
} as const satisfies Metric;

const connectionUse = {
  id: "connection-use",
  label: "Use of the connections",
  unit: "share",
  sentence: "Of the time in which connections were open, the part in which they were leased.",
  openTelemetry: null,
  compute: (facts) => timeHeld(facts, Hold.connection) / facts.openTime,
} as const satisfies Metric;

const serverConnectionUse = {
  id: "server-connection-use",
  label: "Use of the pooler's connections",
  unit: "share",
  sentence:
    "Of the time in which the pooler's connections to the database were open, the part in which they were a client's.",
  openTelemetry: null,
  compute: (facts) =>
    facts.hasPooler
      ? timeHeld(facts, Hold.serverConnection) / areaOf(facts.openAtDatabase, facts.trace.endedAt)
      : Number.NaN,
} as const satisfies Metric;

/** How much of what there is was used. */
export const utilisation: readonly Metric[] = [
  coreUse,
  databaseCoreUse,
  unitUse,
  connectionUse,
  serverConnectionUse,
];
