import type { Trace } from "./trace.ts";
import { Mark } from "./words.ts";

/** Whose request each task works for: a branch works for the one that it belongs to. */
export class Owners {
  readonly #trace: Trace;
  #requestOfBranch: ReadonlyMap<number, number> | undefined;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** The request; −1 for a task of the pool's own, and for nobody (−1). */
  requestOf(task: number): number {
    if (task < this.#trace.requestCount) return task;
    this.#requestOfBranch ??= branchesOf(this.#trace);
    return this.#requestOfBranch.get(task) ?? -1;
  }
}

function branchesOf({ marks }: Trace): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  for (let row = 0; row < marks.count; row++) {
    if (marks.kind[row] === Mark.forked) owners.set(marks.task[row]!, marks.detail[row]!);
  }
  return owners;
}
