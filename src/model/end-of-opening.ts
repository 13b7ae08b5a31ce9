import { Hold, Mark, type Reason } from "../trace/words.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/** The last stage of opening: the task's lease begins, or the opener hands the connection on. */
export function opened(world: World, task: Task): boolean {
  if (world.pooler?.isOpener(task)) {
    world.pooler.opened();
    return false;
  }
  const connection = task.connection!;
  world.ledger.closeHold(task.number, Hold.opening, connection);
  world.ledger.markConnection(task, Mark.opened, connection, 0);
  connection.openedAt = world.agenda.now;
  if (isOpener(task)) {
    world.endOpener(task);
    connection.process.pool.openerDone(connection);
    return false;
  }
  task.at = task.returnTo;
  task.returnTo = -1;
  connection.since = world.agenda.now;
  return true;
}

/** Whoever is at the other end refuses: who asked hears of it. */
export function refused(world: World, task: Task, reason: Reason): boolean {
  if (world.pooler?.isOpener(task)) {
    world.pooler.refused(reason);
    return false;
  }
  const connection = task.connection!;
  const { pool } = connection.process;
  world.ledger.closeHold(task.number, Hold.opening, connection);
  world.ledger.markConnection(task, Mark.rejected, connection, reason);
  if (isOpener(task)) {
    world.endOpener(task);
    pool.openerRefused(connection, reason);
  } else {
    task.takeOut(0);
    task.returnTo = -1;
    world.finish(task, reason);
    pool.refused(connection);
  }
  return false;
}

/** A worker that is no branch. */
function isOpener(task: Task): boolean {
  return task.isWorker && task.parent === null;
}
