import type { Trace } from "./trace.ts";
import { Mark } from "./words.ts";

/** Whose request each task works for: a branch works for the one that it belongs to. */
export class Owners {
  readonly #trace: Trace;
  #requestOfBranch: ReadonlyMap<number, number> | undefined;
  #branchesOf: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** The request; −1 for a task of the pool's own, and for nobody (−1). */
  requestOf(task: number): number {
    if (task < this.#trace.requestCount) return task;
    this.#requestOfBranch ??= branchesOf(this.#trace);
    return this.#requestOfBranch.get(task) ?? -1;
  }

  /** All tasks that work for a request: itself, and its branches. */
  tasksOf(request: number): readonly number[] {
    this.#branchesOf ??= byRequest(this.#trace);
    return [request, ...(this.#branchesOf.get(request) ?? [])];
  }
}

function branchesOf({ marks }: Trace): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  for (let row = 0; row < marks.count; row++) {
    if (marks.kind[row] === Mark.forked) owners.set(marks.task[row]!, marks.detail[row]!);
  }
  return owners;
}

function byRequest(trace: Trace): ReadonlyMap<number, readonly number[]> {
  const branches = new Map<number, number[]>();
  for (const [branch, request] of branchesOf(trace)) {
    const others = branches.get(request);
    if (others) others.push(branch);
    else branches.set(request, [branch]);
  }
  return branches;
}
