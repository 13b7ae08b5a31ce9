import { ConnectionState } from "../../src/trace/connection-states.ts";
import { UnitState } from "../../src/trace/unit-states.ts";
import { capitalized, formatCount, formatLength, many, plural } from "./format.ts";

export const stage = {
  outside: (count: number) => (count === 0 ? "nobody outside" : `${wait(count)} outside`),
  answered: (count: number) => `${formatCount(count)} answered`,
  lost: (count: number) => `${formatCount(count)} lost`,
  units: (processes: number, count: number, unit: string) =>
    processes === 1 || unit === "process"
      ? plural(count, unit, many(unit))
      : `${formatCount(processes)} processes, ${plural(count, unit, many(unit))}`,
  taken: (taken: number) => `${formatCount(taken)} taken`,
  waitForConnection: (count: number) =>
    count === 0 ? "nobody waits" : `${wait(count)} for a connection`,
  pool: (size: number | null | "none") => {
    if (size === "none") return "connections, no pool";
    return size === null ? "pool, no limit" : `pool of ${formatCount(size)}`;
  },
  held: (held: number, slots: number) =>
    held === slots ? "all held" : `${formatCount(held)} held`,
  database: "database",
  queries: (count: number) => (count === 0 ? "at rest" : plural(count, "query", "queries")),
  service: "external service",
  calls: (count: number) => (count === 0 ? "no call" : plural(count, "call", "calls")),
} as const;

function wait(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "waits" : "wait"}`;
}

export const connectionWords: Readonly<Record<ConnectionState, string>> = {
  [ConnectionState.opening]: "opening",
  [ConnectionState.idle]: "idle",
  [ConnectionState.querying]: "querying",
  [ConnectionState.heldIdle]: "held idle",
};

export const unitWords: Readonly<Record<UnitState, string>> = {
  [UnitState.free]: "free",
  [UnitState.computing]: "computes",
  [UnitState.ready]: "waits its turn",
  [UnitState.waitingForConnection]: "waits for a connection",
  [UnitState.querying]: "queries",
  [UnitState.calling]: "waits for the external service",
  [UnitState.branching]: "waits for its branches",
};

/** What a screen reader says of a place on the stage. */
export const placeLabels = {
  grid: (variant: string, unit: string) =>
    `${variant}: requests, ${many(unit)} and connections now`,
  /** In the order of the rows that a cell names. */
  rows: (unit: string) => [
    "Outside",
    many(unit),
    "Connections",
    "Cores",
    "Connections of the pooler",
    "Queues",
  ],
  outside: (who: string, rank: number) =>
    `${capitalized(who)}, waits outside, ${rank === 0 ? "next" : `${formatCount(rank)} ahead of it`}`,
  crowd: (count: number) => `${formatCount(count)} requests wait outside`,
  unitName: (unit: string, place: number, process: number) =>
    unit === "process" ? `process ${process + 1}` : `${unit} ${place + 1}`,
  connectionName: (place: number) => `Connection ${place + 1}`,
  slotName: (place: number) => `Slot ${place + 1}`,
  /** Where there are several processes, each with units and connections of its own. */
  ofProcess: (name: string, process: number) => `${name} of process ${process + 1}`,
  freeUnit: (name: string) => `${name}, free`,
  unit: (name: string, who: string, state: UnitState, age: number) =>
    `${name}, ${who} ${unitWords[state]}, for ${formatLength(age)}`,
  closedSlot: (name: string) => `${name}, no connection open`,
  idleSlot: (name: string) => `${name}, idle`,
  slot: (name: string, state: ConnectionState, who: string, age: number, isPinned: boolean) =>
    `${name}, ${connectionWords[state]}${isPinned ? ", pinned" : ""}` +
    `${who && `, ${who}`}, for ${formatLength(age)}`,
} as const;
