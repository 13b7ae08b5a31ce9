import { RunFacts } from "../../src/metrics/run-facts.ts";
import { type Summary, summarize } from "../../src/metrics/summary.ts";
import { run } from "../../src/runner/run.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import type { Scenario, Study } from "../../src/scenario/scenario.ts";
import { traceHash } from "../../src/trace/hash.ts";
import type { Trace } from "../../src/trace/trace.ts";

/** One variant, run. */
export interface Simulated {
  readonly label: string;
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly traceHash: string;
  readonly facts: RunFacts;
  readonly summary: Summary;
}

export function simulateStudy(study: Study): readonly Simulated[] {
  return study.variants.map(({ label }, i) => {
    const scenario = variantScenario(study, i);
    const trace = run(scenario);
    const facts = new RunFacts(trace);
    const summary = summarize(trace, facts);
    return { label, scenario, trace, traceHash: traceHash(trace), facts, summary };
  });
}
