import { type VariantRun, variantRun } from "../../app/store/variant-run.ts";
import { runAnswer } from "../../src/runner/answer.ts";
import { run } from "../../src/runner/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** A scenario's run as the page has it. */
export function runVariant(scenario: Scenario): VariantRun {
  return variantRun(runAnswer(scenario, run(scenario)));
}
