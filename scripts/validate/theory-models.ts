import type { Experiment } from "./experiment.ts";
import type { TheoryCase } from "./theory-case.ts";
import { meanValues, repairman } from "./theory-closed.ts";
import { openModels } from "./theory-open.ts";
import { churn, idleHeld } from "./theory-pool.ts";

/** How a case is tried, or why it is not. */
type Model = (theory: TheoryCase) => readonly Experiment[] | string;

const models: Readonly<Record<string, Model>> = {
  ...openModels,
  "M/M/c//N": repairman,
  "closed MVA (load-independent FCFS/PS stations)": meanValues,
  "unlimited open, idle cap m": churn,
  "idle-held connection": idleHeld,
  "M/M/c+M": () => "a client's patience is the same for all, and covers its query too",
  USL: () => "it is a curve that is fitted to measurements: there is nothing to simulate",
  "R=N/X-Z": () => "it restates the machine repairman, whose X and R are judged",
};

export function experimentsOf(theory: TheoryCase): readonly Experiment[] | string {
  return models[theory.model]?.(theory) ?? `the model ${theory.model} is not covered yet`;
}
