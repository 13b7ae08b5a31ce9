import { toMs } from "../kernel/time.ts";
import type { Intervention, Pace } from "./intervention.ts";

/** The text of interventions; `parseInterventions` reads it back to the same ones. */
export function formatInterventions(interventions: readonly Intervention[]): string {
  return interventions
    .map(({ at, change }) => `at ${toMs(at)} ${change.of} ${formatPace(change.pace)}`)
    .join("; ");
}

function formatPace(pace: Pace): string {
  switch (pace.kind) {
    case "as-before":
      return "as before";
    case "always":
      return `${toMs(pace.micros)}`;
    case "times":
      return `x${pace.factor}`;
  }
}
