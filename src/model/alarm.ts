import type { Agenda, Turn } from "../kernel/agenda.ts";
import type { Micros } from "../kernel/time.ts";
import { Event } from "./event.ts";

/** Something that is set to happen at an instant, and may mean nothing any more when it comes. */
export interface Alarm {
  /**
   * Upkeep, as looking for old connections, goes on for as long as there is anything else to do; a
   * run does not last longer for it.
   */
  readonly isUpkeep: boolean;
  /** False: it meant nothing any more. */
  ring(): boolean;
}

/** The alarms that are set. Rare beside the ends of steps, which stand in the agenda themselves. */
export class Alarms {
  readonly #agenda: Agenda;
  readonly #set: (Alarm | null)[] = [];
  readonly #free: number[] = [];
  #upkeepCount = 0;

  constructor(agenda: Agenda) {
    this.#agenda = agenda;
  }

  /** How many of those that are set are upkeep. */
  get upkeepCount(): number {
    return this.#upkeepCount;
  }

  set(at: Micros, turn: Turn, alarm: Alarm): void {
    const place = this.#free.pop() ?? this.#set.length;
    this.#set[place] = alarm;
    if (alarm.isUpkeep) this.#upkeepCount++;
    this.#agenda.schedule(at, turn, Event.alarm, place);
  }

  /** The alarm at a place goes off; false when it meant nothing any more. */
  ring(place: number): boolean {
    const alarm = this.#set[place]!;
    this.#set[place] = null;
    this.#free.push(place);
    if (alarm?.isUpkeep) this.#upkeepCount--;
    return alarm?.ring() ?? false;
  }
}
