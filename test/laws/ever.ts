import type { Limit } from "../../src/interventions/intervention.ts";
import { parseInterventions } from "../../src/interventions/parse.ts";
import type { Micros } from "../../src/kernel/time.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** All that a limit is in a run: as it is set, and as interventions change it; null: no limit. */
export function everOf(scenario: Scenario, limit: Limit, set: number | null): readonly number[] {
  return [set, ...changesOf(scenario, limit)].map((value) => value ?? Number.POSITIVE_INFINITY);
}

/** Does an intervention change one of these? */
export function isChanged(scenario: Scenario, ...limits: readonly Limit[]): boolean {
  return limits.some((limit) => changesOf(scenario, limit).length > 0);
}

/** When the database ends all sessions. */
export function restartsOf({ interventions }: Scenario): readonly Micros[] {
  return parseInterventions(interventions).interventions.flatMap(({ at, change }) =>
    change.kind === "restart" ? [at] : [],
  );
}

/** Does an intervention take connections away? */
export function losesConnections({ interventions }: Scenario): boolean {
  return /restart|leak/.test(interventions);
}

function changesOf({ interventions }: Scenario, limit: Limit): readonly (number | null)[] {
  return parseInterventions(interventions).interventions.flatMap(({ change }) =>
    change.kind === "limit" && change.of === limit ? [change.to] : [],
  );
}
