import { ConnectionState } from "../../src/trace/connection-states.ts";
import { UnitState } from "../../src/trace/unit-states.ts";
import { formatCount, formatLength, many, plural } from "./format.ts";

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
  pool: (slots: number) => `pool of ${formatCount(slots)}`,
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
  grid: (variant: string) => `${variant}: requests, threads and connections now`,
  outsideRow: "Outside",
  unitRow: "Threads",
  slotRow: "Connections",
  outside: (task: number, rank: number) =>
    `Request ${task}, waits outside, ${rank === 0 ? "next" : `${formatCount(rank)} ahead of it`}`,
  crowd: (count: number) => `${formatCount(count)} requests wait outside`,
  freeUnit: (unit: string, place: number) => `${unit} ${place + 1}, free`,
  unit: (unit: string, place: number, task: number, state: UnitState, age: number) =>
    `${unit} ${place + 1}, request ${task} ${unitWords[state]}, for ${formatLength(age)}`,
  closedSlot: (place: number) => `Slot ${place + 1}, no connection open`,
  idleSlot: (place: number) => `Connection ${place + 1}, idle`,
  slot: (place: number, task: number, state: ConnectionState, age: number, isPinned: boolean) =>
    `Connection ${place + 1}, ${connectionWords[state]}${isPinned ? ", pinned" : ""}, ` +
    `request ${task}, for ${formatLength(age)}`,
} as const;
