import { expect, test } from "vitest";
import { formatPrograms } from "./format.ts";
import { parseProgram } from "./parse.ts";

/** A valid step, in its shortest form. */
function formatted(step: string): string {
  const { programs, problems } = parseProgram(step);
  expect(problems).toEqual([]);
  return formatPrograms(programs);
}

function problemOf(step: string): string | undefined {
  return parseProgram(`query 1; ${step}; call 1`).problems[0]?.message;
}

test("a computing step may give up its turn, or be a helper's", () => {
  const { programs, problems } = parseProgram("compute 20 yield 2.5; compute ~60 HELPER");
  expect(problems).toEqual([]);
  expect(programs[0]!.steps).toEqual([
    {
      kind: "compute",
      duration: { kind: "fixed", micros: 20_000 },
      yieldEvery: 2_500,
      isHelped: false,
    },
    {
      kind: "compute",
      duration: { kind: "exponential", meanMicros: 60_000 },
      yieldEvery: null,
      isHelped: true,
    },
  ]);
});

test("a statement says what becomes of its result, and whose connection it takes", () => {
  expect(formatted("query 5 via  pool\tLEAK until END")).toBe("query 5 leak until end via pool");
  expect(formatted("query 2 .. 9 leak")).toBe("query 2..9 leak");
  expect(formatted("query ~5 open; close")).toBe("query ~5 open; close");
});

test("a statement with a text takes 1 ms unless it says how long", () => {
  expect(parseProgram('sql "SET x; y" via pool').programs[0]!.steps).toEqual([
    {
      kind: "query",
      duration: { kind: "fixed", micros: 1_000 },
      result: "read",
      viaPool: true,
      sql: "SET x; y",
    },
  ]);
  expect(formatted('sql 1"BEGIN"')).toBe('sql "BEGIN"');
  expect(formatted('SQL ~3  "say ""a | b""" leak')).toBe('sql ~3 "say ""a | b""" leak');
});

test.each([
  ["query open", /^query: write milliseconds/],
  ["query 5 opne", /^query: what may follow is open, leak, leak until end and via pool\.$/],
  ["query 5 leak until", /^query: what may follow/],
  ["query 5 openvia pool", /^query: what may follow/],
  ["query 5 open leak", /^query: one of open, leak and leak until end/],
  ["query 5 via pool via pool", /^query: .* via pool once/],
  ['query 5 "BEGIN"', /^query: write milliseconds/],
  ["call 5 open", /^call: nothing may follow/],
  ["compute 5 open", /^compute: what may follow is helper, or yield and milliseconds/],
  ["compute 5 yield", /^compute: what may follow/],
  ["compute 5 yield 0", /^compute: behind yield stands a fixed number/],
  ["compute 5 yield ~2", /^compute: behind yield stands a fixed number/],
  ["compute 5 yield 2 helper", /^compute: behind yield stands a fixed number/],
  ["sql BEGIN", /^sql: write the statement in quotes/],
  ['sql "BEGIN', /^sql: write the statement in quotes/],
  ['sql ""', /^sql: the statement stands between the quotes/],
  ['sql "a" "b"', /^sql: what may follow/],
  ['sql five "a"', /^sql: write milliseconds/],
  ['sql 5 open "a"', /^sql: write milliseconds/],
  ['sql "a\rb"', /^sql: a statement stands on one line/],
  [`sql "${"x".repeat(201)}"`, /^sql: a statement has at most 200 characters/],
])("%s is answered with the reason", (step, reason) => {
  expect(problemOf(step)).toMatch(reason);
});

test("two hundred characters fit, doubled marks counted once", () => {
  expect(problemOf(`sql "${'""'.repeat(200)}"`)).toBeUndefined();
});
