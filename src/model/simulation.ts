import { Agenda, Turn } from "../kernel/agenda.ts";
import { Purpose, Stream } from "../kernel/random.ts";
import type { Micros } from "../kernel/time.ts";
import type { Recorder } from "../trace/recorder.ts";
import type { Rows, Trace } from "../trace/trace.ts";
import { buildWorld } from "./build-world.ts";
import { Event } from "./event.ts";
import { Interpreter } from "./interpreter.ts";
import { chooseProgram } from "./program-choice.ts";
import type { Setup } from "./setup.ts";
import type { World } from "./world.ts";

/** The world of a setup, moved from event to event. */
export class Simulation {
  readonly #setup: Setup;
  readonly #agenda = new Agenda();
  readonly #arrivals: Float64Array;
  readonly #programs: Uint8Array;
  readonly #world: World;
  readonly #interpreter: Interpreter;
  #arrived = 0;
  #eventCount = 0;
  #endedAt: Micros = 0;

  constructor(setup: Setup, recorder: Recorder) {
    this.#setup = setup;
    this.#arrivals = setup.arrivals(new Stream(setup.seed, Purpose.arrivals));
    this.#programs = chooseProgram(setup, this.#arrivals.length);
    this.#world = buildWorld(setup, this.#arrivals.length, this.#agenda, recorder);
    const durations = new Stream(setup.seed, Purpose.durations);
    this.#interpreter = new Interpreter(this.#world, durations, setup.roundTrip);
    for (const { pool } of this.#world.processes) {
      for (let i = 0; i < setup.pool.openAtStart; i++) pool.openAtStart();
    }
    this.#scheduleArrival(0);
  }

  get eventCount(): number {
    return this.#eventCount;
  }

  /** The share of the requests that have arrived: how far the run is, roughly. */
  get progress(): number {
    return this.#arrived / Math.max(1, this.#arrivals.length);
  }

  /** Takes up to so many timed events; true when the run is done. */
  advance(events: number): boolean {
    const agenda = this.#agenda;
    const world = this.#world;
    const interpreter = this.#interpreter;
    const until = Math.min(this.#eventCount + events, this.#setup.eventBudget);
    while (this.#eventCount < until && !agenda.isEmpty) {
      agenda.take();
      this.#eventCount++;
      const { subject } = agenda;
      switch (agenda.kind) {
        case Event.end:
          interpreter.proceed(subject);
          break;
        case Event.serverSlice:
          world.cores.sliceEnded(subject);
          break;
        case Event.databaseSlice:
          world.databaseCores.sliceEnded(subject);
          break;
        case Event.deadline:
          // One that means nothing any more does not lengthen the run.
          if (!world.deadlinePassed(subject)) continue;
          break;
        default:
          this.#scheduleArrival(subject + 1);
          world.arrive(subject, this.#programs[subject]!);
      }
      interpreter.settle();
      this.#endedAt = agenda.now;
    }
    return agenda.isEmpty || this.#eventCount >= this.#setup.eventBudget;
  }

  /** Closes what is still going on when the budget was too small, and says what was run. */
  finish(): Omit<Trace, "waits" | "holds" | "marks"> {
    const isTruncated = !this.#agenda.isEmpty;
    if (isTruncated) this.#world.cutOff();
    return {
      requestCount: this.#arrivals.length,
      rows: this.#rows(),
      eventCount: this.#eventCount,
      endedAt: this.#endedAt,
      isTruncated,
    };
  }

  #rows(): Rows {
    const { processes } = this.#world;
    const { server, database } = this.#setup;
    return {
      processes: processes.length,
      units: processes.map(({ unitCount }) => unitCount),
      slots: processes.map(({ pool }) => pool.slotCount),
      cores: server.cores ?? 0,
      databaseCores: database.sharesHost ? 0 : (database.cores ?? 0),
    };
  }

  /** Requests enter the agenda one by one, which keeps it as small as what is going on. */
  #scheduleArrival(request: number): void {
    this.#arrived = request;
    if (request === this.#arrivals.length) return;
    this.#agenda.schedule(this.#arrivals[request]!, Turn.arrival, Event.arrival, request);
  }
}
