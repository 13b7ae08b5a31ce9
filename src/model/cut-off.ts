import { Hold } from "../trace/words.ts";
import type { World } from "./world.ts";

/** The run stops here: what is going on is recorded as far as it came. */
export function cutOff(world: World): void {
  const { ledger, cores, databaseCores } = world;
  world.pooler?.cutOff();
  for (const task of world.tasks.underWay()) {
    ledger.closeWait(task);
    if (task.hasUnit) ledger.closeUnit(task);
    let isOpening = task.isOpening && !task.isWaking;
    for (let held = task.connection; held !== null; held = held.beneath) {
      ledger.closeHold(task.number, isOpening ? Hold.opening : Hold.connection, held);
      isOpening = false;
    }
  }
  for (const process of world.processes) {
    for (const connection of process.kept()) ledger.closeKept(connection);
  }
  world.leaks.cutOff(ledger);
  for (const { helpers } of world.processes) helpers.cutOff();
  cores.cutOff();
  if (databaseCores !== cores) databaseCores.cutOff();
}
