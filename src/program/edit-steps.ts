import { formatPrograms } from "./format.ts";
import { numberSteps } from "./number-steps.ts";
import { parseProgram } from "./parse.ts";
import type { ParallelStep, Step } from "./step.ts";

/** Steps that the grammar accepts, and where the one that was edited is now. */
export interface EditedSteps {
  readonly steps: readonly Step[];
  readonly index: number;
}

/** A step one place up (−1) or down (1), within its branch; null where it cannot go there. */
export function moveStep(steps: readonly Step[], index: number, by: -1 | 1): EditedSteps | null {
  const moved = editList(steps, index, (list, at) => {
    const to = at + by;
    return to < 0 || to >= list.length ? null : withMoved(list, at, to);
  });
  return moved && found(moved, numberSteps(steps)[index]?.step);
}

/** A step to where another stands, of the same branch; null where it cannot go there. */
export function moveStepTo(
  steps: readonly Step[],
  index: number,
  target: number,
): EditedSteps | null {
  const there = numberSteps(steps)[target]?.step;
  const moved = editList(steps, index, (list, at) => {
    const to = there === undefined ? -1 : list.indexOf(there);
    return to < 0 || to === at ? null : withMoved(list, at, to);
  });
  return moved && found(moved, numberSteps(steps)[index]?.step);
}

/**
 * Without a step, and without its partner where one makes no sense alone: a begin goes with its
 * commit, a checkout with its release. Null where nothing would be left.
 */
export function removeStep(steps: readonly Step[], index: number): EditedSteps | null {
  const without = (list: readonly Step[], at: number) => list.filter((_, i) => i !== at);
  const alone = editList(steps, index, without);
  if (alone) return { steps: alone, index: Math.min(index, numberSteps(alone).length - 1) };
  const { length } = numberSteps(steps);
  for (const partner of nearestFirst(index, length)) {
    const [first, second] = [Math.max(index, partner), Math.min(index, partner)];
    const less = editUnchecked(steps, first, without);
    const both = less && editList(less, second, without);
    if (both) return { steps: both, index: Math.min(second, numberSteps(both).length - 1) };
  }
  return null;
}

/** With steps behind another, or behind the parallel that it is in; null where they cannot stand there. */
export function addSteps(
  steps: readonly Step[],
  behind: number,
  added: readonly Step[],
): EditedSteps | null {
  const { inside } = numberSteps(steps)[behind] ?? { inside: null };
  const at = inside?.index ?? behind;
  const more = editList(steps, at, (list, place) => list.toSpliced(place + 1, 0, ...added));
  return more && found(more, added[0]);
}

type Edit = (list: readonly Step[], at: number) => readonly Step[] | null;

/** Edits the list that a step stands in; null where the grammar would not accept the result. */
function editList(steps: readonly Step[], index: number, edit: Edit): readonly Step[] | null {
  const edited = editUnchecked(steps, index, edit);
  return edited !== null && isAccepted(edited) ? edited : null;
}

function editUnchecked(steps: readonly Step[], index: number, edit: Edit): readonly Step[] | null {
  const numbered = numberSteps(steps);
  const one = numbered[index];
  if (one === undefined) return null;
  if (one.inside === null) return edit(steps, steps.indexOf(one.step));
  const around = numbered[one.inside.index]!.step as ParallelStep;
  const { branch } = one.inside;
  const list = around.branches[branch]!;
  const edited = edit(list, list.indexOf(one.step));
  if (edited === null) return null;
  const parallel = { ...around, branches: around.branches.with(branch, edited) };
  return steps.with(steps.indexOf(around), parallel);
}

function isAccepted(steps: readonly Step[]): boolean {
  const text = formatPrograms([{ steps, weight: 1 }]);
  return steps.length > 0 && parseProgram(text).problems.length === 0;
}

function withMoved(list: readonly Step[], from: number, to: number): readonly Step[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
}

/** The step is still the same object. */
function found(steps: readonly Step[], step: Step | undefined): EditedSteps {
  return { steps, index: numberSteps(steps).findIndex((one) => one.step === step) };
}

function nearestFirst(index: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, other) => other)
    .filter((other) => other !== index)
    .sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
}
