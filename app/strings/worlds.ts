import type { ConnectionState } from "../../src/trace/connection-states.ts";
import { formatCount, formatLength, many, plural } from "./format.ts";
import { connectionWords } from "./stage.ts";

/** What stands on the things of worlds other than the first one. */
export const worlds = {
  asleep: "asleep",
  ready: (count: number) => (count === 0 ? "none ready" : `${formatCount(count)} ready`),
  notedDown: (count: number) => (count === 0 ? "nobody waits" : `${formatCount(count)} noted down`),
  /** Of those who are ready and have no room on the ring, in many words and in few. */
  offRing: (count: number): readonly [all: string, few: string] => [
    `${formatCount(count)} ready off the ring`,
    `${formatCount(count)} more ready`,
  ],
  parked: (count: number) => (count === 0 ? "none parked" : `${formatCount(count)} parked`),
  helpers: "helpers",
  processors: (count: number) => plural(count, "processor", "processors"),
  carriers: (count: number) => plural(count, "carrier", "carriers"),
  lockFree: "lock is free",
  lockOf: (who: string) => `${who} ${who === "you" ? "have" : "has"} the lock`,
  cores: (busy: number, count: number) =>
    `${formatCount(busy)} of ${plural(count, "core", "cores")}`,
  outside: (count: number, limit: number) =>
    `${formatCount(count)} of ${formatCount(limit)} outside`,
  memory: formatMemory,
  /** "8 processes", "2 processes, 50 threads", "one process, 200 tasks". */
  title: (processes: number, units: number, unit: string) =>
    unit === "process"
      ? plural(processes, "process", "processes")
      : `${processes === 1 ? "one process" : plural(processes, "process", "processes")}, ` +
        plural(units, unit, many(unit)),
  /** The same without the processes. */
  units: (units: number, unit: string) => plural(units, unit, many(unit)),
  oneMemory: (title: string, mb: number) => `${title}: ${formatMemory(mb)}`,
  sharedMemory: (title: string, mb: number, sharedMb: number) =>
    `${title}: ${formatMemory(mb)}, ${formatMemory(sharedMb)} of it shared`,
  pools: (pools: number, size: number | null | "none") => {
    if (size === "none") return "connections, no pool";
    const all = plural(pools, "pool", "pools");
    return size === null ? all : `${all} of ${formatCount(size)}`;
  },
  held: (held: number, open: number) => `${formatCount(held)} of ${formatCount(open)} held`,
  waitHere: (count: number) => (count === 0 ? "nobody waits" : `${formatCount(count)} wait`),
  pooler: "pooler",
  linked: (linked: number, servers: number) =>
    `${formatCount(linked)} of ${formatCount(servers)} linked`,
  connections: (open: number, limit: number | null) =>
    limit === null ? formatCount(open) : `${formatCount(open)} of ${formatCount(limit)}`,
  reserved: (count: number) => `${formatCount(count)} reserved`,
  refused: (count: number) => `${formatCount(count)} refused`,
} as const;

/** 1.2 GB, 151 MB, 2.7 kB. */
function formatMemory(mb: number): string {
  const [size, unit] = mb >= 1_000 ? [mb / 1_000, "GB"] : mb >= 1 ? [mb, "MB"] : [mb * 1_000, "kB"];
  const digits = size >= 100 || Number.isInteger(size) ? 0 : 1;
  return `${size.toFixed(digits)}\u00a0${unit}`;
}

/** What a screen reader says of them. */
export const worldLabels = {
  core: (host: "server" | "database", place: number, who: string) => {
    const name = host === "server" ? `Core ${place + 1}` : `Core ${place + 1} of the database`;
    return who === "" ? `${name}, free` : `${name}, computes for ${who}`;
  },
  server: (place: number, state: ConnectionState | null, who: string, age: number) => {
    if (state === null) return `Slot ${place + 1} of the pooler, no connection open`;
    const name = `Connection ${place + 1} of the pooler to the database`;
    return `${name}, ${connectionWords[state]}${who && `, ${who}`}, for ${formatLength(age)}`;
  },
  poolQueue: (process: number | null, count: number) =>
    `${wait(count)} for a connection${process === null ? "" : ` of process ${process + 1}`}`,
  poolerQueue: (count: number) => `${wait(count)} for a connection of the pooler`,
} as const;

function wait(count: number): string {
  return count === 0 ? "Nobody waits" : `${plural(count, "request waits", "requests wait")}`;
}
