import { run } from "../../src/runner/run.ts";
import { catalogue } from "../../src/scenario/catalogue/index.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { traceHash } from "../../src/trace/hash.ts";
import { caseOf } from "../../test/laws/law.ts";
import { laws } from "../../test/laws/laws.ts";
import { type Case, type Check, judge } from "./verdict.ts";

/** What holds of every run, on every variant of the catalogue. */
export function lawCases(): readonly Case[] {
  return catalogue.flatMap((study) =>
    study.variants.map((_variant, index) => {
      const id = study.variants.length === 1 ? study.id : `${study.id}, ${"abcd"[index]}`;
      return judge("law", id, lawChecks(variantScenario(study, index)));
    }),
  );
}

function lawChecks(scenario: Scenario): readonly Check[] {
  const trace = run(scenario);
  const one = caseOf(scenario, trace);
  const checks = laws.map(({ sentence, breaches }) => {
    const [first] = breaches(one);
    return { field: sentence, expected: "holds", got: first ?? "holds", ok: first === undefined };
  });
  const first = traceHash(trace);
  const again = traceHash(run(scenario));
  const field = "the same scenario and seed give the same trace";
  return [...checks, { field, expected: first, got: again, ok: first === again }];
}
