import { applyChanges } from "../changes.ts";
import { defaultScenario } from "../default-scenario.ts";
import type { Study } from "../scenario.ts";
import type { Preset } from "./preset.ts";

/** What every preset is shown with: the sandwich, at a pace that none is overrun by at once. */
const WORKLOAD = {
  program: "query 5; call 200; query 5",
  "arrivals.kind": "poisson",
  "arrivals.perSecond": 20,
  "arrivals.forMs": 20_000,
} as const;

/** A study that runs one preset. */
export function presetStudy({ id, label, sentence, changes }: Preset): Study {
  return {
    id,
    title: label,
    hook: sentence,
    base: applyChanges(defaultScenario, { ...WORKLOAD, ...changes }),
    variants: [{ label, note: "", changes: {} }],
    atMs: 0,
    selected: null,
  };
}
