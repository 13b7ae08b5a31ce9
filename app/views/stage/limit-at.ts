import type { Micros } from "../../../src/kernel/time.ts";
import type { Site } from "../../../src/runner/site.ts";

/** A limit at an instant: interventions change it; null: there is none. */
export function limitAt(
  { changes }: Site,
  of: Site["changes"][number]["of"],
  atFirst: number | null,
  at: Micros,
): number | null {
  const latest = changes.findLast((change) => change.of === of && change.at <= at);
  return latest === undefined ? atFirst : latest.to;
}
