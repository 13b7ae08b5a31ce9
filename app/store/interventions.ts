import { formatInterventions } from "../../src/interventions/format.ts";
import type { Intervention } from "../../src/interventions/intervention.ts";
import { parseInterventions } from "../../src/interventions/parse.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { useScope } from "./scope.ts";
import { changeSetting } from "./study.ts";
import { changeVariant } from "./variants.ts";

/** What is changed while a scenario runs, in order of time. */
export function interventionsOf({ interventions }: Scenario): readonly Intervention[] {
  return parseInterventions(interventions).interventions.toSorted((a, b) => a.at - b.at);
}

/** As one text, in order of time: what a scenario holds. */
export function textOf(interventions: readonly Intervention[]): string {
  return formatInterventions(interventions.toSorted((a, b) => a.at - b.at));
}

/** For all variants, or for the one that settings are changed for. */
export function changeInterventions(interventions: readonly Intervention[]): void {
  const text = textOf(interventions);
  const { variant } = useScope.getState();
  // What a variant has as all have it is nothing of its own any more.
  if (variant !== null) changeVariant(variant, { interventions: text });
  else changeSetting("interventions", text, "final");
}
