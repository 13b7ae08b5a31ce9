import { selectedTask, useSelection } from "../../store/selection.ts";
import { usePlayhead } from "../../store/use-playhead.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { NOWHERE, type Position, positionAt, programOf } from "../../views/program/project.ts";
import type { ProgramGroup } from "./program-groups.ts";

/** Where the selected request is, if it runs this program and its run is of the text as it stands. */
export function usePosition(
  runs: readonly VariantRun[],
  { text, indices }: ProgramGroup,
  ofMix: number,
): Position {
  const task = useSelection(selectedTask);
  const variant = useSelection((state) => state.variant);
  const at = usePlayhead();
  const run = runs[variant];
  const isThere = run?.program === text && indices.includes(variant);
  if (!isThere || task === null || task >= run.trace.requestCount) return NOWHERE;
  return programOf(run, task) === ofMix ? positionAt(run, task, at) : NOWHERE;
}
