import type { Problem } from "../../src/scenario/problem.ts";
import { lanesOf } from "./lanes.ts";
import type { Simulated } from "./simulated.ts";

/** What `--json` prints; docs/simulate-json.md explains every key. */
export function toJson(
  runs: readonly Simulated[],
  problems: readonly Problem[],
  hasLanes: boolean,
): string {
  const pictures = hasLanes ? lanesOf(runs) : [];
  const variants = runs.map(({ label, scenario, traceHash, summary }, i) => ({
    label,
    scenario,
    traceHash,
    summary,
    ...(hasLanes ? { lanes: pictures[i] } : {}),
  }));
  const { label: _, ...first } = variants[0]!;
  const all = {
    ...first,
    ...(variants.length > 1 ? { variants } : {}),
    ...(problems.length > 0 ? { problems } : {}),
  };
  return JSON.stringify(all, null, 2);
}
