import { simulate } from "../model/simulate.ts";
import { resolve } from "../scenario/resolve.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Trace } from "../trace/trace.ts";

/** Runs a scenario from beginning to end; the same scenario gives the same trace, everywhere. */
export function run(scenario: Scenario): Trace {
  return simulate(resolve(scenario));
}
