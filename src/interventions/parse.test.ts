import fc from "fast-check";
import { expect, test } from "vitest";
import { tries } from "../../test/support/runs.ts";
import { formatInterventions } from "./format.ts";
import type { Change } from "./intervention.ts";
import { MAX_INTERVENTIONS, parseInterventions } from "./parse.ts";

/** What is changed by a text of one intervention at 5 ms. */
function changeOf(text: string): Change | undefined {
  const { interventions, problems } = parseInterventions(`at 5 ${text}`);
  expect(problems).toEqual([]);
  expect(interventions[0]?.at).toBe(5_000);
  return interventions[0]?.change;
}

/** What is wrong with a text, and the part that it is about. */
function faultsOf(text: string): string[] {
  const { problems } = parseInterventions(text);
  return problems.map(({ from, to, message }) => `${text.slice(from, to)} | ${message}`);
}

test("nothing is changed where nothing is written", () => {
  expect(parseInterventions("")).toEqual({ interventions: [], problems: [] });
  expect(parseInterventions(" ;\n # at 5 call 9\n;").interventions).toEqual([]);
});

test("a service or the database grows slower, and recovers", () => {
  const of = "call";
  const always = { kind: "always", micros: 900_000 };
  expect(changeOf("call 900")).toEqual({ kind: "pace", of, pace: always });
  expect(changeOf("CALL X 9")).toEqual({ kind: "pace", of, pace: { kind: "times", factor: 9 } });
  expect(changeOf("call as  before")).toEqual({ kind: "pace", of, pace: { kind: "as-before" } });
  const times = { kind: "times", factor: 0.5 };
  expect(changeOf("query x0.5")).toEqual({ kind: "pace", of: "query", pace: times });
});

test("a restart, a leak, another limit", () => {
  expect(changeOf("restart")).toEqual({ kind: "restart", lasting: 0 });
  expect(changeOf("restart 2000")).toEqual({ kind: "restart", lasting: 2_000_000 });
  expect(changeOf("leak 2")).toEqual({ kind: "leak", count: 2 });
  expect(changeOf("pool.max 20")).toEqual({ kind: "limit", of: "pool.max", to: 20 });
  expect(changeOf("Pool.MaxIdle none")).toEqual({ kind: "limit", of: "pool.maxIdle", to: null });
  const timeout = { kind: "limit", of: "pool.checkoutTimeoutMs", to: 0.5 + 1 };
  expect(changeOf("pool.checkoutTimeoutMs 1.5")).toEqual(timeout);
});

test("one a line or after a semicolon, in the order written", () => {
  const { interventions } = parseInterventions("at 9 call 1 # slow\nat 2.5 leak 1; at 9 call x2");
  expect(interventions.map(({ at }) => at)).toEqual([9_000, 2_500, 9_000]);
});

test("what cannot be read is named, with its place, and the rest is read", () => {
  expect(faultsOf("call 9; at 5 call 9")).toEqual([
    "call 9 | An intervention begins with its moment, as in at 5000 call 900.",
  ]);
  expect(faultsOf("at soon call 9")[0]).toContain("at: write a moment from 0 to 3600000");
  expect(faultsOf("at 5 sing")[0]).toContain("What can be changed is call, query, restart, leak");
  expect(faultsOf("at 5")[0]).toContain("What can be changed is");
  expect(faultsOf("at 5 call")[0]).toContain("call: write milliseconds up to 600000");
  expect(faultsOf("at 5 query x0")[0]).toContain("query: the factor is a number from 0.001");
  expect(faultsOf("at 5 restart soon")[0]).toContain("restart: how long it lasts");
  expect(faultsOf("at 5 leak 0")[0]).toContain("leak: write how many connections, from 1");
  expect(faultsOf("at 5 pool.max 0")[0]).toContain("pool.max: write a number from 1 to 1000");
  expect(faultsOf("at 5 pool.max 2.5")[0]).toContain("pool.max: write a number");
  expect(parseInterventions("at 5 sing; at 6 leak 1").interventions).toHaveLength(1);
});

test("there are at most so many", () => {
  const many = "at 5 call 9;".repeat(MAX_INTERVENTIONS + 3);
  expect(parseInterventions(many).interventions).toHaveLength(MAX_INTERVENTIONS);
  expect(faultsOf(many)).toEqual(["at 5 call 9 | There are at most 50 interventions."]);
});

test("any text at all is read without a fall, with problems inside it", () => {
  const words = fc.constantFrom("at", "5", "call", "x3", "as before", ";", "\n", "#", "restart");
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words).map((found) => found.join(" ")),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const { interventions, problems } = parseInterventions(text);
      for (const { from, to } of problems) {
        expect(0 <= from && from < to && to <= text.length).toBe(true);
      }
      const again = parseInterventions(formatInterventions(interventions));
      expect(again).toEqual({ interventions, problems: [] });
    }),
    tries(500, 20_000),
  );
});
