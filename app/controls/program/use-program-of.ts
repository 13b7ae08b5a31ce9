import { selectedTask, useSelection } from "../../store/selection.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { programOf } from "../../views/program/project.ts";

/** Which program of a mix the selected request runs; the first where there is none. */
export function useProgramOf(runs: readonly VariantRun[], text: string): number {
  const task = useSelection(selectedTask);
  const run = runs[useSelection((state) => state.variant)];
  if (run?.program !== text || task === null || task >= run.trace.requestCount) return 0;
  return programOf(run, task);
}
