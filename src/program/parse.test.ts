import fc from "fast-check";
import { expect, test } from "vitest";
import { anyProgram } from "../../test/support/random-program.ts";
import { tries } from "../../test/support/runs.ts";
import { formatPrograms } from "./format.ts";
import { MAX_PROGRAMS, parseProgram } from "./parse.ts";
import { MAX_STEPS } from "./step-list.ts";

const compute = { kind: "compute", yieldEvery: null, isHelped: false };
const query = { kind: "query", result: "read", viaPool: false, sql: null };

test("a program is a list of steps with milliseconds", () => {
  expect(parseProgram("compute 2; query 5.5; begin; query ~8; commit; call 2..9")).toEqual({
    programs: [
      {
        weight: 1,
        steps: [
          { ...compute, duration: { kind: "fixed", micros: 2_000 } },
          { ...query, duration: { kind: "fixed", micros: 5_500 } },
          { kind: "begin" },
          { ...query, duration: { kind: "exponential", meanMicros: 8_000 } },
          { kind: "commit" },
          {
            kind: "call",
            duration: { kind: "uniform", leastMicros: 2_000, mostMicros: 9_000 },
          },
        ],
      },
    ],
    problems: [],
  });
});

test("a mix is several programs, each as frequent as its weight", () => {
  const { programs, problems } = parseProgram("9: query 5 | 0.5: query 500 | call 1");
  expect(programs.map(({ weight }) => weight)).toEqual([9, 0.5, 1]);
  expect(problems).toEqual([]);
});

test("lines, capitals, blanks and comments do not matter", () => {
  const text = "# who: the user | or 9: others\n 2 :\n\tQUERY 5;;\n  Call ~ 7 # slow; very\n";
  expect(formatted(text)).toEqual({ text: "2: query 5; call ~7", messages: [] });
});

test.each([
  ["dance 3", /^Unknown step\. The steps are compute, query/],
  ["query", /^query: write milliseconds/],
  ["query five", /^query: write milliseconds/],
  ["query -1", /^query: write milliseconds/],
  ["call 9..2", /^call: the first number of a range is the smaller/],
  ["call 600001", /^call: at most 600000 ms/],
  ["call ~600001", /^call: at most 600000 ms/],
  ["commit", /^commit without a begin before it/],
  ["begin 3", /^begin stands alone/],
])("%s is answered with the reason", (step, reason) => {
  const problems = parseProgram(`query 1; ${step}; call 1`).problems;
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(reason)]);
});

test.each(["0", "1001", "often", "1e9", ""])("%s is no weight", (weight) => {
  const { programs, problems } = parseProgram(`${weight}: query 1`);
  expect(programs[0]?.weight).toBe(1);
  expect(problems.map(({ message }) => message)).toEqual([
    "A program's weight is a number above 0 and at most 1000.",
  ]);
});

test("a problem points at its place in the text", () => {
  const text = "query 5;\n  dance 3 # well\n| 9: query 5; call x";
  const places = parseProgram(text).problems.map(({ from, to }) => text.slice(from, to));
  expect(places).toEqual(["dance 3", "call x"]);
});

test("a transaction is opened once and ended in the end", () => {
  expect(formatted("begin; query 5; begin; query 6")).toEqual({
    text: "begin; query 5; query 6; rollback",
    messages: [
      "A transaction is already open here.",
      "This transaction is never ended: add commit or rollback, or forget on purpose.",
    ],
  });
});

test("a transaction that begins in one program ends there", () => {
  expect(formatted("begin; query 1 | commit; query 2").text).toBe(
    "begin; query 1; rollback | query 2",
  );
});

test("nothing at all is a problem too", () => {
  for (const text of ["", " ; \n", "# later", "query 5 |"]) {
    expect(parseProgram(text).problems.map(({ message }) => message)).toEqual([
      "A program needs a step.",
    ]);
  }
});

test("long programs and large mixes are cut, and can be read again", () => {
  const steps = Array.from({ length: MAX_STEPS + 9 }, () => "query 1");
  const texts = [
    steps.join(";"),
    ["begin", ...steps].join(";"),
    [...steps.slice(0, MAX_STEPS - 1), "begin", "query 1"].join(";"),
    Array.from({ length: MAX_PROGRAMS + 9 }, () => "query 1").join("|"),
  ];
  for (const text of texts) {
    const { programs, problems } = parseProgram(text);
    expect(problems[0]?.message).toMatch(/at most/);
    expect(parseProgram(formatPrograms(programs)).problems).toEqual([]);
  }
});

test("whatever is typed, what could be read can be read again", () => {
  const words = [
    ...["query 5", "begin", "commit", "call ~3", "9:", "|", ";", "\n", "#", "1..", "x"],
    ...[
      "query 5 open;",
      "close;",
      "checkout;",
      "release;",
      "forget;",
      "leak until end",
      "via pool",
    ],
    ...["parallel {", "{", "&", "}", "sql", '"', '""', "compute 3", "yield 1", "helper"],
  ];
  const typed = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string()))
    .map((all) => all.join(" "));
  fc.assert(
    fc.property(typed, (text) => {
      const { programs, problems } = parseProgram(text);
      for (const { from, to, message } of problems) {
        expect(0 <= from && from <= to && to <= text.length).toBe(true);
        expect(message).toMatch(/\.$/);
      }
      const readable = programs.filter(({ steps }) => steps.length > 0);
      if (readable.length === 0) return;
      expect(parseProgram(formatPrograms(readable))).toEqual({ programs: readable, problems: [] });
    }),
    tries(1_000, 50_000),
  );
});

test("every kind of step is read back as it was", () => {
  fc.assert(
    fc.property(anyProgram, (text) => {
      const { programs, problems } = parseProgram(text);
      expect(problems).toEqual([]);
      expect(formatPrograms(programs)).toBe(text);
      expect(parseProgram(formatPrograms(programs))).toEqual({ programs, problems: [] });
    }),
    tries(1_000, 50_000),
  );
});

const megabytes = [
  ...[";x", "9: ", "|", "# ", "begin;", ": ", "{", "parallel {", ";parallel {;", " }"],
  ...["sql ", 'sql "', 'sql "a', 'sql "" ', '"', ';sql "x" ', "query 5 open;", " parallel"],
];

test.each(megabytes)("a megabyte of nonsense takes no time: %s", (text) => {
  expect(parseProgram(text.repeat(200_000)).problems.length).toBeGreaterThan(0);
});

function formatted(text: string): { text: string; messages: string[] } {
  const { programs, problems } = parseProgram(text);
  return { text: formatPrograms(programs), messages: problems.map(({ message }) => message) };
}
