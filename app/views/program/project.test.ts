import { expect, test } from "vitest";
import { eventLoop } from "../../../src/scenario/catalogue/event-loop.ts";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../../src/scenario/changes.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { positionAt, projectProgram, sharedPrograms } from "./project.ts";

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

test("of a mix each program stands with how many run it, once for all variants that run the mix", () => {
  const runs = [0, 1, 2].map((index) => runVariant(variantScenario(eventLoop, index)));
  const programs = sharedPrograms(runs).map(({ share, variants, outlines }) => [
    outlines[0]!.map(({ text }) => text).join("; "),
    share,
    variants,
  ]);
  expect(programs).toEqual([
    ["compute 2; call 96; compute 2", { requests: 196, all: 200 }, [0, 2]],
    ["compute 300", { requests: 4, all: 200 }, [0, 2]],
    ["compute 2; call 96; compute 2", { requests: 196, all: 200 }, [1]],
    ["compute 300 yield 5", { requests: 4, all: 200 }, [1]],
  ]);
  expect(sharedPrograms([whole!, each!]).map(({ share }) => share)).toEqual([null]);
});
