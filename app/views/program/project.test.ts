import { expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { positionAt, projectProgram } from "./project.ts";

const [whole, each] = [0, 1].map((index) => runVariant(variantScenario(sandwich, index)));
const outlines = [whole!.outlines[0]!, each!.outlines[0]!];

test("beside each line stands what each variant's connection does meanwhile", () => {
  const lines = projectProgram(outlines, { step: 1, isWaiting: false });
  expect(lines.map(({ text, holdings, isCurrent }) => [text, ...holdings, isCurrent])).toEqual([
    ["query 5", "working", "working", false],
    ["call 490", "idle", "none", true],
    ["query 5", "working", "working", false],
  ]);
});

test("who waits for a connection stands before the step that needs it", () => {
  expect(positionAt(whole!, 31, 2_450_000)).toEqual({ step: 0, isWaiting: true });
  expect(positionAt(whole!, 24, 2_450_000)).toEqual({ step: 1, isWaiting: false });
  expect(positionAt(whole!, 200, 2_450_000)).toEqual({ step: -1, isWaiting: false });
});
