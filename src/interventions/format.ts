import { toMs } from "../kernel/time.ts";
import type { Change, Intervention, Pace } from "./intervention.ts";

/** The text of interventions; `parseInterventions` reads it back to the same ones. */
export function formatInterventions(interventions: readonly Intervention[]): string {
  return interventions.map(({ at, change }) => `at ${toMs(at)} ${formatChange(change)}`).join("; ");
}

/** What is changed, without its moment. */
export function formatChange(change: Change): string {
  switch (change.kind) {
    case "pace":
      return `${change.of} ${formatPace(change.pace)}`;
    case "restart":
      return change.lasting === 0 ? "restart" : `restart ${toMs(change.lasting)}`;
    case "leak":
      return `leak ${change.count}`;
    case "limit":
      return `${change.of} ${change.to ?? "none"}`;
  }
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
