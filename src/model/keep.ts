import { Hold } from "../trace/words.ts";
import type { Connection } from "./connection.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/** The task's unit keeps the connection for its next request. */
export function keep(world: World, task: Task, lease: number): void {
  if (task.parent !== null) {
    world.release(task, lease);
    return;
  }
  const connection = task.takeOut(lease);
  world.ledger.closeHold(task.number, Hold.connection, connection);
  if (connection.server !== null) world.pooler!.letGo(connection.server);
  task.process!.keep(task.unit, connection);
}

/**
 * The request ends: a connection on which the library has a transaction open stays with the unit
 * (rails/rails connection_pool.rb, `ExecutorHooks.complete`). Who left it counts as its holder,
 * since nobody else can have it.
 */
export function releaseAtEnd(world: World, task: Task, lease: number): void {
  const { backend } = task.lease(lease);
  const process = task.process!;
  // A lost one has no transaction any more.
  if (!backend.isLibrarys || task.parent !== null || process.hasKept(task.unit)) {
    world.release(task, lease);
    return;
  }
  const connection = task.takeOut(lease);
  if (connection.server !== null) world.pooler!.letGo(connection.server);
  connection.keptFor = task.number;
  process.keep(task.unit, connection);
}

/** What the task's unit has kept from the request before. */
export function takeKept(world: World, { process, unit }: Task): Connection | null {
  const kept = process!.takeKept(unit);
  if (kept !== null) world.ledger.closeKept(kept);
  return kept;
}
