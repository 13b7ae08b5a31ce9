import { RunFacts } from "../../src/metrics/run-facts.ts";
import type { VariantRun } from "./variant-run.ts";

const known = new WeakMap<VariantRun, RunFacts>();

/** What the numbers of a run are made from, worked out once; it goes with the run. */
export function factsOf(run: VariantRun): RunFacts {
  let facts = known.get(run);
  if (facts === undefined) {
    facts = new RunFacts(run.trace, run.index, run.connections);
    known.set(run, facts);
  }
  return facts;
}
