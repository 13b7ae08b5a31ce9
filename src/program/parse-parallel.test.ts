import { expect, test } from "vitest";
import { formatPrograms } from "./format.ts";
import { parseProgram } from "./parse.ts";

test("branches are lists of steps, with & between them", () => {
  const { programs, problems } = parseProgram("parallel{ query 5;\ncall 3&call 20 }; compute 1");
  expect(problems).toEqual([]);
  expect(programs[0]!.steps).toMatchObject([
    {
      kind: "parallel",
      branches: [[{ kind: "query" }, { kind: "call" }], [{ kind: "call" }]],
    },
    { kind: "compute" },
  ]);
  expect(formatPrograms(programs)).toBe("parallel { query 5; call 3 & call 20 }; compute 1");
});

test("a quote may hold braces and &", () => {
  const text = 'parallel { sql "} & {" & call 3 }';
  const { programs, problems } = parseProgram(text);
  expect(problems).toEqual([]);
  expect(formatPrograms(programs)).toBe(text);
});

/** The place of each problem, with its message, and what is read in spite of them. */
function faults(text: string): { at: string[]; messages: string[]; read: string } {
  const { programs, problems } = parseProgram(text);
  return {
    at: problems.map(({ from, to }) => text.slice(from, to)),
    messages: problems.map(({ message }) => message),
    read: formatPrograms(programs),
  };
}

test.each(["begin", "commit", "rollback", "forget", "checkout", "release", "close"])(
  "%s is for the whole request",
  (step) => {
    expect(faults(`parallel { query 5; ${step} & call 3 & query 2 }`)).toEqual({
      at: [step],
      messages: [`${step} cannot stand in a parallel branch.`],
      read: "parallel { query 5 & call 3 & query 2 }",
    });
  },
);

test("a result that is opened in a branch could not be closed there", () => {
  expect(faults("parallel { query 5 open & call 3 & query 1 leak }; query 2")).toEqual({
    at: ["query 5 open"],
    messages: ["open cannot stand in a parallel branch: write leak."],
    read: "parallel { call 3 & query 1 leak }; query 2",
  });
});

test("branches have no branches", () => {
  expect(faults("parallel { query 5 & parallel { call 3 & call 4 } & call 9 }; query 2")).toEqual({
    at: ["parallel { call 3 & call 4 }"],
    messages: ["parallel cannot stand in a parallel branch."],
    read: "parallel { query 5 & call 9 }; query 2",
  });
});

test("each branch needs a step; where too few are left, nothing is", () => {
  expect(faults("parallel { query 5 & ; & call 3 }")).toMatchObject({
    messages: ["Each branch of parallel needs a step."],
    read: "parallel { query 5 & call 3 }",
  });
  expect(faults("call 1; parallel { query 5 & dance }")).toMatchObject({
    at: ["dance"],
    read: "call 1",
  });
});

test("two to eight branches", () => {
  const parallel = (count: number) => `parallel { ${Array(count).fill("call 1").join(" & ")} }`;
  for (const count of [2, 8]) expect(faults(parallel(count)).messages).toEqual([]);
  for (const count of [1, 9]) {
    expect(faults(`query 1; ${parallel(count)}`)).toEqual({
      at: [parallel(count)],
      messages: ["parallel takes 2 to 8 branches, with & between."],
      read: "query 1",
    });
  }
});

test.each([
  ["parallel", "parallel", "query 2"],
  ["parallel query 5", "parallel query 5", "query 2"],
  ["parallel { query 5 & call 3", "parallel { query 5 & call 3", "query 2"],
  ["parallel { query 5; call 3", "parallel { query 5", "call 3; query 2"],
  ["parallel { call 1 & call 3 } 5", "parallel { call 1 & call 3 } 5", "query 2"],
])("braces that do not fit: %s", (step, place, read) => {
  const { at, messages, read: rest } = faults(`${step}; query 2`);
  expect(at).toEqual([place]);
  expect(messages[0]).toMatch(/^parallel: /);
  expect(rest).toBe(read);
});

test("a program ends at | even inside braces", () => {
  expect(faults("parallel { query 5 | call 3; query 2")).toMatchObject({
    at: ["parallel { query 5", "parallel { query 5 "],
    read: " | call 3; query 2",
  });
});
