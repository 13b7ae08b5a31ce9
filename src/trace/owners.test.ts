import { expect, test } from "vitest";
import { run } from "../runner/run.ts";
import { readScenario } from "../scenario/read.ts";
import { Owners } from "./owners.ts";
import { Mark } from "./words.ts";

test("what a branch holds is its request's; what the pool's opener holds is nobody's", () => {
  const { scenario } = readScenario({
    program: "parallel { query 5 & query 7 }",
    arrivals: { kind: "burst", count: 3 },
    pool: { max: 2, openAtStart: 0, opener: "background", openingMs: 4 },
  });
  const trace = run(scenario);
  const owners = new Owners(trace);
  const { kind, task, detail, count } = trace.marks;
  const branches = Array.from({ length: count }, (_, row) => row).filter(
    (row) => kind[row] === Mark.forked,
  );
  expect(branches.length).toBeGreaterThanOrEqual(3);
  for (const row of branches) expect(owners.requestOf(task[row]!)).toBe(detail[row]);
  expect(owners.tasksOf(1)).toEqual([
    1,
    ...branches.filter((row) => detail[row] === 1).map((row) => task[row]),
  ]);
  expect([owners.requestOf(1), owners.requestOf(-1), owners.requestOf(1_000)]).toEqual([1, -1, -1]);
});
