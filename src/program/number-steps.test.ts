import { expect, test } from "vitest";
import { formatStep } from "./format.ts";
import { numberSteps } from "./number-steps.ts";
import { parseProgram } from "./parse.ts";

test("steps are numbered in the order of the text, those of branches behind their parallel", () => {
  const { steps } = parseProgram(
    "compute 1; parallel { query 2; call 3 & call 4 }; begin; parallel { call 7 & call 8 }; commit",
  ).programs[0]!;
  const lines = numberSteps(steps).map(({ step, index, inside }) => {
    const name = step.kind === "parallel" ? step.kind : formatStep(step);
    return inside ? `${index}: ${name} (${inside.index}, ${inside.branch})` : `${index}: ${name}`;
  });
  expect(lines).toEqual([
    "0: compute 1",
    "1: parallel",
    "2: query 2 (1, 0)",
    "3: call 3 (1, 0)",
    "4: call 4 (1, 1)",
    "5: begin",
    "6: parallel",
    "7: call 7 (6, 0)",
    "8: call 8 (6, 1)",
    "9: commit",
  ]);
});
