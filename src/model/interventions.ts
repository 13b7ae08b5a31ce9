import type { Intervention, PaceChange } from "../interventions/intervention.ts";
import { Turn } from "../kernel/agenda.ts";
import { NO_PROCESS } from "../trace/spans.ts";
import { Mark } from "../trace/words.ts";
import type { Alarm } from "./alarm.ts";
import { Tempo } from "./tempo.ts";
import type { World } from "./world.ts";

/** Has the world changed at the instants that the scenario says. */
export function scheduleInterventions(world: World, interventions: readonly Intervention[]): void {
  if (interventions.length > 0) world.tempo = new Tempo();
  for (const [number, { at, change }] of interventions.entries()) {
    world.alarms.set(at, Turn.intervention, new Intervening(world, change, number));
  }
}

/** Changes the world at an instant; a run does not last longer for it. */
class Intervening implements Alarm {
  readonly isUpkeep = true;
  readonly #world: World;
  readonly #change: PaceChange;
  /** Which of the scenario's interventions it is. */
  readonly #number: number;

  constructor(world: World, change: PaceChange, number: number) {
    this.#world = world;
    this.#change = change;
    this.#number = number;
  }

  ring(): boolean {
    const { agenda, recorder, tempo } = this.#world;
    recorder.marked(-1, Mark.intervened, NO_PROCESS, 0, agenda.now, this.#number);
    tempo!.set(this.#change);
    return true;
  }
}
