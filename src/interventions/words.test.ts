import { expect, test } from "vitest";
import { parseInterventions } from "./parse.ts";
import { tellIntervention } from "./words.ts";

test("every change is named in a few words", () => {
  const text = [
    ...[
      "at 1 call 900",
      "at 1 call x3",
      "at 1 query as before",
      "at 1 restart",
      "at 1 restart 2000",
    ],
    ...["at 1 leak 1", "at 1 leak 2", "at 1 pool.max 20", "at 1 pool.checkoutTimeoutMs 500"],
    ...["at 1 database.maxConnections none"],
  ].join("; ");
  expect(parseInterventions(text).interventions.map((one) => tellIntervention(one).words)).toEqual([
    "calls take 900 ms",
    "calls take 3 times as long",
    "queries take as long as before",
    "the database restarts",
    "the database restarts, away for 2000 ms",
    "a connection leaks",
    "2 connections leak",
    "pool size 20",
    "checkout timeout 500 ms",
    "no database limit",
  ]);
});
