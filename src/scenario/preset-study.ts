import { applyChanges } from "./changes.ts";
import { defaultScenario } from "./default-scenario.ts";
import type { Preset } from "./preset.ts";
import type { Study } from "./scenario.ts";

/** What every preset is shown with: the sandwich, at a pace with which all of them keep up. */
const WORKLOAD = {
  program: "query 5; call 200; query 5",
  "arrivals.kind": "poisson",
  "arrivals.perSecond": 10,
  "arrivals.forMs": 20_000,
} as const;

/** A study that runs one preset. */
export function presetStudy({ id, label, conflict, changes }: Preset): Study {
  return {
    id,
    title: label,
    hook: conflict,
    base: applyChanges(defaultScenario, { ...WORKLOAD, ...changes }),
    variants: [{ label, note: "", changes: {} }],
    // Some are under way by then.
    atMs: 2_000,
    selected: null,
  };
}
