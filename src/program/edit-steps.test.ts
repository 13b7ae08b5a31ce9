import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyProgram } from "../../test/support/random-program.ts";
import { tries } from "../../test/support/runs.ts";
import { addSteps, type EditedSteps, moveStep, moveStepTo, removeStep } from "./edit-steps.ts";
import { formatPrograms, formatStep } from "./format.ts";
import { numberSteps } from "./number-steps.ts";
import { parseProgram } from "./parse.ts";
import type { Step } from "./step.ts";

function stepsOf(text: string): readonly Step[] {
  return parseProgram(text).programs[0]!.steps;
}

function textOf(edited: EditedSteps | null): string {
  if (edited === null) return "not there";
  return `${formatPrograms([{ steps: edited.steps, weight: 1 }])} @${edited.index}`;
}

const sandwich = stepsOf("query 5; call 490; query 5");

describe("a step moves", () => {
  test("one place up or down, and not beyond the ends", () => {
    expect(textOf(moveStep(sandwich, 1, 1))).toBe("query 5; query 5; call 490 @2");
    expect(textOf(moveStep(sandwich, 1, -1))).toBe("call 490; query 5; query 5 @0");
    expect(textOf(moveStep(sandwich, 0, -1))).toBe("not there");
    expect(textOf(moveStep(sandwich, 2, 1))).toBe("not there");
  });

  test("out of a transaction, but no commit before its begin", () => {
    const steps = stepsOf("begin; call 9; query 2; commit");
    expect(textOf(moveStep(steps, 1, -1))).toBe("call 9; begin; query 2; commit @0");
    expect(textOf(moveStepTo(steps, 3, 0))).toBe("not there");
    expect(textOf(moveStepTo(steps, 3, 1))).toBe("begin; commit; call 9; query 2 @1");
  });

  test("past a parallel, and within a branch", () => {
    const steps = stepsOf("query 1; parallel { query 2; call 3 & call 4 }");
    expect(textOf(moveStep(steps, 0, 1))).toBe("parallel { query 2; call 3 & call 4 }; query 1 @4");
    expect(textOf(moveStep(steps, 2, 1))).toBe("query 1; parallel { call 3; query 2 & call 4 } @3");
    expect(textOf(moveStep(steps, 4, -1))).toBe("not there");
  });

  test("and none is ever lost", () => {
    fc.assert(
      fc.property(anyProgram, fc.nat(20), fc.constantFrom(-1, 1), (text, index, by) => {
        const steps = stepsOf(text);
        const moved = moveStep(steps, index % numberSteps(steps).length, by as -1 | 1);
        if (moved) expect(sorted(moved.steps)).toEqual(sorted(steps));
      }),
      tries(100, 2_000),
    );
  });
});

test("a step goes, with its partner where it must; the last one stays", () => {
  expect(textOf(removeStep(sandwich, 1))).toBe("query 5; query 5 @1");
  expect(textOf(removeStep(stepsOf("begin; query 2; commit"), 0))).toBe("query 2 @0");
  expect(textOf(removeStep(stepsOf("query 2; checkout; call 1; release"), 1))).toBe(
    "query 2; call 1; release @1",
  );
  expect(textOf(removeStep(stepsOf("query 2"), 0))).toBe("not there");
});

test("steps come behind another", () => {
  expect(textOf(addSteps(sandwich, 0, stepsOf("compute 2")))).toBe(
    "query 5; compute 2; call 490; query 5 @1",
  );
  const begun = stepsOf("begin; query 2; commit");
  expect(textOf(addSteps(begun, 1, stepsOf("begin; commit")))).toBe("not there");
});

function sorted(steps: readonly Step[]): readonly string[] {
  return numberSteps(steps)
    .map(({ step }) => (step.kind === "parallel" ? step.kind : formatStep(step)))
    .sort();
}
