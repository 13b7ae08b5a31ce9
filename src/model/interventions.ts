import type { Change, Intervention } from "../interventions/intervention.ts";
import { Turn } from "../kernel/agenda.ts";
import { NO_PROCESS } from "../trace/spans.ts";
import { Mark } from "../trace/words.ts";
import type { Alarm } from "./alarm.ts";
import { changeLimit } from "./limit-change.ts";
import type { Pool } from "./pool.ts";
import { restartDatabase } from "./restart.ts";
import { Tempo } from "./tempo.ts";
import type { World } from "./world.ts";

/** Has the world changed at the instants that the scenario says. */
export function scheduleInterventions(world: World, interventions: readonly Intervention[]): void {
  if (interventions.some(({ change }) => change.kind === "pace")) world.tempo = new Tempo();
  for (const [number, { at, change }] of interventions.entries()) {
    world.alarms.set(at, Turn.intervention, new Intervening(world, change, number));
  }
}

/** Changes the world at an instant; a run does not last longer for it. */
class Intervening implements Alarm {
  readonly isUpkeep = true;
  readonly #world: World;
  readonly #change: Change;
  /** Which of the scenario's interventions it is. */
  readonly #number: number;

  constructor(world: World, change: Change, number: number) {
    this.#world = world;
    this.#change = change;
    this.#number = number;
  }

  ring(): boolean {
    const { agenda, recorder } = this.#world;
    recorder.marked(-1, Mark.intervened, NO_PROCESS, 0, agenda.now, this.#number);
    carryOut(this.#change, this.#world);
    return true;
  }
}

function carryOut(change: Change, world: World): void {
  switch (change.kind) {
    case "pace":
      world.tempo!.set(change);
      break;
    case "restart":
      restartDatabase(world, change.lasting);
      break;
    case "leak":
      for (const { pool } of world.processes) leak(pool, change.count, world);
      break;
    case "limit":
      if (change.of === "database.maxConnections") world.database.setLimit(change.to);
      else changeLimit(world, change);
  }
}

/** Nobody has them, and nobody ever will. */
function leak(pool: Pool, count: number, { agenda, leaks, ledger, pooler }: World): void {
  for (const connection of pool.lose(count)) {
    connection.since = agenda.now;
    ledger.markConnection(null, Mark.leaked, connection, 0);
    if (connection.server !== null) pooler!.leaked(connection.server);
    leaks.add(-1, connection);
  }
}
