import { NEVER } from "../../src/kernel/time.ts";
import { show } from "./playback.ts";
import { useRun } from "./run.ts";
import { selectedTask, useSelection } from "./selection.ts";
import { showAll } from "./time-moves.ts";

/** How much of what is beside it is shown, as a share of it. */
const MARGIN = 0.1;

/** Shows all of the selected request, from its arrival to its end; without one, the whole run. */
export function showSelected(): void {
  const selection = useSelection.getState();
  const task = selectedTask(selection);
  const run = useRun.getState().runs[selection.variant];
  const from = run?.requests.arrivedAt[task ?? -1] ?? NEVER;
  if (run === undefined || task === null || from === NEVER) {
    showAll();
    return;
  }
  const to = Math.min(run.trace.endedAt, run.requests.endedAt[task] ?? NEVER);
  const margin = (to - from) * MARGIN;
  show({ from: from - margin, to: to + margin });
}
