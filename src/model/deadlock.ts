import { Reason } from "../trace/words.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/**
 * Nothing will happen any more: who waits because of others who wait has failed. Of one whose client
 * has given up the outcome is known.
 */
export function failDeadlocked(world: World): void {
  const failed = deadlocked(world).filter(({ isAbandoned }) => !isAbandoned);
  for (const task of failed) world.ledger.markOutcome(task, Reason.deadlock);
}

/**
 * The requests that wait in line for ever because all who could give a connection back wait in the
 * same line themselves, or for branches that do. A pool cannot see it; most never find out, unless
 * a checkout has a timeout.
 */
function deadlocked({ tasks, processes }: World): readonly Task[] {
  const underWay = tasks.underWay();
  return processes.flatMap((process) => {
    const own = underWay.filter((task) => task.process === process);
    const inLine = own.filter(({ line }) => line !== null && line === process.pool);
    const holders = own.filter(({ connection }) => connection !== null);
    const areStuck = holders.every((holder) => isStuck(holder, inLine, own));
    return holders.length > 0 && areStuck ? requestsOf(inLine) : [];
  });
}

/** Does it wait in line, or for branches of which each does? */
function isStuck(holder: Task, inLine: readonly Task[], own: readonly Task[]): boolean {
  if (holder.branchesLeft === 0) return inLine.includes(holder);
  const branches = own.filter(({ parent }) => parent === holder);
  return branches.every((branch) => isStuck(branch, inLine, own));
}

/** A request fails with its branches, and once. */
function requestsOf(tasks: readonly Task[]): readonly Task[] {
  return [...new Set(tasks.map(requestOf))].sort((a, b) => a.number - b.number);
}

function requestOf(task: Task): Task {
  return task.parent === null ? task : requestOf(task.parent);
}
