import type { Sweep, Swept } from "../../src/lessons/sweep.ts";
import { findSetting } from "../../src/scenario/settings/index.ts";
import { formatQuantity } from "./lesson-numbers.ts";

function ms(value: number): string {
  return formatQuantity({ value, unit: "ms" });
}

export const sweepWords = {
  curve: "99 of 100 requests answered within",
  log: "each line ten times as much",
  split: "Where a request's time goes, on average",
  parts: ["for a connection", "in the database", "computing, and on the way"],
  all: "Run them all",
  stop: "Stop",
  asTable: "As a table",
  /** What the values are of: "Pool size". */
  setting: ({ path }: Sweep) => findSetting(path)?.label ?? path,
  notYet: "Not run yet.",
  running: "Running …",
  fault: (fault: string) => `It could not be simulated. ${fault}`,
  /** What is so at a value, in words; on the slider, and beneath it. */
  at: (sweep: Sweep, value: number, swept: Swept | undefined) =>
    `${sweepWords.setting(sweep)}: ${value}. ${
      swept === undefined
        ? sweepWords.notYet
        : `99 of 100 within ${ms(swept.p99Ms)}. On average a request waits ${ms(swept.connectionMs)} for a connection and is ${ms(swept.databaseMs)} in the database.`
    }`,
  drawn: (count: number, all: number) => `${count} of ${all} run`,
  columns: (sweep: Sweep) => [
    sweepWords.setting(sweep),
    "99 of 100 within",
    "For a connection, on average",
    "In the database, on average",
    "All together, on average",
  ],
  row: ({ value, p99Ms, connectionMs, databaseMs, allMs }: Swept) => [
    `${value}`,
    ...[p99Ms, connectionMs, databaseMs, allMs].map(ms),
  ],
  ms,
} as const;
