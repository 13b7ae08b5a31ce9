import { create } from "zustand";
import { selectedTask, useSelection } from "../../store/selection.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { programOf } from "../../views/program/project.ts";

/** Which program of a mix somebody has turned to, while which request was selected. */
interface Choice {
  readonly text: string;
  readonly ofMix: number;
  readonly task: number | null;
}

const useChoice = create<{ readonly choice: Choice | null }>()(() => ({ choice: null }));

/** Turns to a program of a mix, until another request is selected. */
export function chooseProgram(text: string, ofMix: number): void {
  useChoice.setState({ choice: { text, ofMix, task: selectedTask(useSelection.getState()) } });
}

/** Which program of a mix is looked at: the chosen one, else the selected request's, else the first. */
export function useProgramOf(runs: readonly VariantRun[], text: string): number {
  const task = useSelection(selectedTask);
  const run = runs[useSelection((state) => state.variant)];
  const choice = useChoice((state) => state.choice);
  if (choice !== null && choice.text === text && choice.task === task) return choice.ofMix;
  if (run?.program !== text || task === null || task >= run.trace.requestCount) return 0;
  return programOf(run, task);
}
