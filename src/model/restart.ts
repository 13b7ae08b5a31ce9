import { Turn } from "../kernel/agenda.ts";
import { type Micros, START } from "../kernel/time.ts";
import { CloseReason, isStatement, Reason } from "../trace/words.ts";
import type { Alarm } from "./alarm.ts";
import type { Task } from "./task.ts";
import type { World } from "./world.ts";

/**
 * The database ends all sessions, and lets nobody in for so long. What lies idle is closed; what
 * somebody has is lost: the statement that runs on it fails now, anybody else's when it is sent. An
 * opening that is under way goes on.
 */
export function restartDatabase(world: World, lasting: Micros): void {
  const { agenda, alarms, database, pooler, processes, tasks } = world;
  if (lasting > 0) {
    database.startsUntil = Math.max(database.startsUntil, agenda.now + lasting);
    alarms.set(agenda.now + lasting, Turn.intervention, new Started(world));
  }
  if (pooler !== null) pooler.dropAll();
  else for (const { pool } of processes) pool.dropAll(CloseReason.restart);
  for (const task of tasks.underWay()) {
    if (isCutOff(task, world)) world.stop(task, Reason.connectionLost);
  }
}

/** Does a statement of the task run on a connection that is lost? */
function isCutOff(task: Task, { code }: World): boolean {
  if (task.isOver || task.isOpening || !isStatement(task.wait)) return false;
  return task.lease(code.lease[task.at]!).backend.isLost;
}

/** The database is there again, unless it was restarted anew meanwhile. */
class Started implements Alarm {
  readonly isUpkeep = true;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  ring(): boolean {
    const { agenda, database } = this.#world;
    const isThere = agenda.now === database.startsUntil;
    if (isThere) database.startsUntil = START;
    return isThere;
  }
}
