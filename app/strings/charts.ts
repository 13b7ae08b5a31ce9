import type { Micros } from "../../src/kernel/time.ts";
import type { Unit } from "../../src/metrics/metric.ts";
import {
  formatCount,
  formatInstant,
  formatLength,
  formatRate,
  formatRound,
  plural,
} from "./format.ts";

/** The parts of the charts that stack, and how each is known. */
export const bands = {
  querying: { name: "querying", look: "querying" },
  inTransaction: { name: "idle in transaction", look: "pinned" },
  heldIdle: { name: "held idle", look: "heldIdle" },
  linked: { name: "a client's, not at work", look: "heldIdle" },
  idle: { name: "idle", look: "idle" },
  opening: { name: "opening", look: "opening" },
  forDatabase: { name: "for the database", look: "querying" },
  forCore: { name: "for a core", look: "stripes" },
  forHelper: { name: "for a helper", look: "thin" },
  forPooler: { name: "for the pooler", look: "dots" },
  forConnection: { name: "for a connection", look: "solid" },
  outside: { name: "outside", look: "pale" },
  server: { name: "server", look: "solid" },
  database: { name: "database", look: "querying" },
} as const;

export const charts = {
  names: {
    connections: "Connections",
    pooler: "Pooler’s connections",
    waiting: "Waiting",
    latency: "Response time",
    throughput: "Throughput",
    cores: "Cores in use",
    memory: "Memory",
    histogram: "How long answers took",
  },
  notes: {
    connections: "by what they are in",
    pooler: "to the database",
    waiting: "requests, by what they wait for",
    latency: "each answer, and percentiles",
    throughput: "answers a second",
    cores: "",
    memory: "",
    histogram: "of the whole run",
  },
  /** The width stays with its unit. */
  bins: (count: number, width: Micros) =>
    `${plural(count, "part", "parts")} of ${formatRound(width).replace(" ", "\u00a0")}`,
  bars: (count: number, isLog: boolean) =>
    `${plural(count, "bar", "bars")}, ${isLog ? "logarithmic" : "linear"}`,
  label: (variant: string, name: string) => `${variant}: ${name} over time`,
  span: "Time shown",
  spans: { run: "Whole run", window: "As in the lanes" },
  answered: "answered",
  arrived: "arrived",
  before: "before",
  asTable: (name: string) => `${name}: show as table`,
  tableTitle: (name: string) => `${name}, as table`,
  tableOf: (variant: string) => variant,
  time: "Time",
  from: "From",
  to: "To",
  answers: "Answers",
  close: "Close",
  working: "The charts are being worked out…",
  empty: "nothing in this run",
  bar: (from: number, to: number, count: number) =>
    `${formatLength(from)} to ${formatLength(to)}: ${plural(count, "answer", "answers")}`,
  histogram: (variant: string) => `${variant}: how long answers took`,
  histogramRow: "Answers by how long they took",
} as const;

/** What a chart says of its whole run, in a sentence. */
export const chartSentences = {
  never: "never any",
  peak: (value: string, at: Micros) => `peak ${value} at ${formatInstant(at, 100_000)}`,
  throughput: (answered: number, arrived: number) =>
    `${formatCount(answered)} of ${formatCount(arrived)} answered`,
  latency: (p50: Micros, p99: Micros, count: number) =>
    `all ${formatCount(count)}: p50 ${formatLength(p50)}, p99 ${formatLength(p99)}`,
  before: (now: string, then: string) => `${now} (before: ${then})`,
  p99: (p99: Micros) => `p99 ${formatLength(p99)}`,
} as const;

/** What the charts compare with, and how to stop it. */
export const comparison = {
  before: (changes: readonly string[]) =>
    `Thin dashed line: before the change${changes.length > 0 ? ` (${changes.join(", ")})` : ""}`,
  dismiss: "Forget what was before",
} as const;

/** A value on a chart's scale. */
export function formatOnScale(value: number, unit: Unit): string {
  switch (unit) {
    case "perSecond":
      return formatRate(value);
    case "ms":
      return formatLength(value);
    case "mb":
      return `${formatCount(Math.round(value))} MB`;
    default:
      return formatCount(value);
  }
}
