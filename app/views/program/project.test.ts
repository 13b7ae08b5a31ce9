import { expect, test } from "vitest";
import { request } from "../../../src/model/leasing/request.ts";
import { statement } from "../../../src/model/leasing/statement.ts";
import { parseProgram } from "../../../src/program/parse.ts";
import { run } from "../../../src/runner/run.ts";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { variantRun } from "../../store/variant-run.ts";
import { positionAt, projectProgram } from "./project.ts";

const steps = parseProgram("query 5; call 490; query 5").programs[0]!.steps;
const run0 = variantRun(run(variantScenario(sandwich, 0)));

test("beside each line stands what each policy's connection does meanwhile", () => {
  const lines = projectProgram(steps, [request, statement], { step: -1, isWaiting: false });
  expect(lines.map(({ text, holdings }) => [text, ...holdings])).toEqual([
    ["query 5", "working", "working"],
    ["call 490", "idle", "none"],
    ["query 5", "working", "working"],
  ]);
});

test("a transaction holds its connection through a call, under any policy", () => {
  const { programs } = parseProgram("begin; query 3; call 100; commit");
  const lines = projectProgram(programs[0]!.steps, [statement], { step: 2, isWaiting: false });
  expect(lines[2]).toMatchObject({ holdings: ["idle"], isCurrent: true });
});

test("branches stand under their parallel, with what each does to a connection", () => {
  const { programs } = parseProgram("begin; parallel { query 3; call 9 & compute 2 }; commit");
  const lines = projectProgram(programs[0]!.steps, [statement], { step: 3, isWaiting: false });
  const inside = lines.slice(1, -1);
  expect(inside.map(({ text, holdings, isCurrent }) => [text, ...holdings, isCurrent])).toEqual([
    ["parallel", "idle", false],
    ["\u2007 query 3", "working", false],
    ["\u2007 call 9", "idle", true],
    ["& compute 2", "idle", false],
  ]);
});

test("who waits for a connection stands before the step that needs it", () => {
  expect(positionAt(run0, 31, 2_450_000)).toEqual({ step: 0, isWaiting: true });
  expect(positionAt(run0, 24, 2_450_000)).toEqual({ step: 1, isWaiting: false });
  expect(positionAt(run0, 200, 2_450_000)).toEqual({ step: -1, isWaiting: false });
});
