import { Agenda } from "../kernel/agenda.ts";
import { Purpose, Stream } from "../kernel/random.ts";
import { NEVER } from "../kernel/time.ts";
import type { Recorder } from "../trace/recorder.ts";
import type { Rows, Trace } from "../trace/trace.ts";
import { buildWorld } from "./build-world.ts";
import { Clients } from "./clients.ts";
import { cutOff } from "./cut-off.ts";
import { failDeadlocked } from "./deadlock.ts";
import { Event } from "./event.ts";
import { Interpreter } from "./interpreter.ts";
import { scheduleInterventions } from "./interventions.ts";
import { memoryCosts } from "./memory-costs.ts";
import type { Setup } from "./setup.ts";
import type { World } from "./world.ts";

/** When the requests of a setup arrive, in order. */
export function drawArrivals({ seed, arrivals }: Setup): Float64Array {
  return arrivals(new Stream(seed, Purpose.arrivals));
}

/** The world of a setup, moved from event to event. */
export class Simulation {
  readonly #setup: Setup;
  readonly #agenda = new Agenda();
  readonly #arrivals: Float64Array;
  readonly #world: World;
  readonly #interpreter: Interpreter;
  readonly #clients: Clients;
  /** Of those that nothing in the run brings about, how many have come. */
  #came = 0;
  /** Of those sent by hand, how many have come, and when the next does. */
  #cameByHand = 0;
  #nextByHand: number;
  #eventCount = 0;

  constructor(setup: Setup, arrivals: Float64Array, recorder: Recorder) {
    this.#setup = setup;
    this.#arrivals = arrivals;
    this.#world = buildWorld(setup, this.#agenda, recorder);
    this.#clients = new Clients(this.#world, setup);
    scheduleInterventions(this.#world, setup.interventions);
    const durations = new Stream(setup.seed, Purpose.durations);
    this.#interpreter = new Interpreter(this.#world, durations, setup.roundTrip);
    for (let i = 0; i < (setup.pooler?.openAtStart ?? 0); i++) this.#world.pooler!.openAtStart();
    for (const { pool } of this.#world.processes) pool.begin();
    this.#interpreter.settle();
    this.#nextByHand = setup.byHand[0] ?? NEVER;
    this.#agenda.nextFromOutside = Math.min(this.#arrivals[0] ?? NEVER, this.#nextByHand);
  }

  get eventCount(): number {
    return this.#eventCount;
  }

  /** Were there tasks that are no requests? */
  get hasWorkers(): boolean {
    return this.#world.tasks.workerCount > 0;
  }

  /** How far the run is, roughly: by the requests that have come, or by the time that users have. */
  get progress(): number {
    const { thinking } = this.#setup;
    if (thinking !== null) return Math.min(1, this.#agenda.now / thinking.until);
    return this.#came / Math.max(1, this.#arrivals.length);
  }

  /** Takes up to so many timed events; true when the run is done. */
  advance(events: number): boolean {
    const agenda = this.#agenda;
    const world = this.#world;
    const { ready } = world;
    const most = Math.min(events, this.#setup.eventBudget - this.#eventCount);
    let taken = 0;
    while (taken < most && !world.isFull) {
      // Arrivals are in order already, so they need not pass through the agenda's heap.
      if (agenda.isOutsideNext()) this.#arrive();
      else if (this.#isOver()) break;
      else this.#takeEvent();
      taken++;
      if (!ready.isEmpty) this.#interpreter.settle();
    }
    this.#eventCount += taken;
    return this.#isOver() || world.isFull || this.#eventCount >= this.#setup.eventBudget;
  }

  #isOver(): boolean {
    if (this.#agenda.nextFromOutside < NEVER) return false;
    return this.#agenda.size === this.#world.alarms.upkeepCount;
  }

  #arrive(): void {
    const agenda = this.#agenda;
    agenda.now = agenda.nextFromOutside;
    const isByHand =
      this.#came === this.#arrivals.length || this.#nextByHand < this.#arrivals[this.#came]!;
    if (isByHand) this.#nextByHand = this.#setup.byHand[++this.#cameByHand] ?? NEVER;
    else this.#came++;
    const next = this.#came < this.#arrivals.length ? this.#arrivals[this.#came]! : NEVER;
    agenda.nextFromOutside = Math.min(next, this.#nextByHand);
    if (isByHand) this.#clients.comeByHand();
    else this.#clients.come();
  }

  #takeEvent(): void {
    const agenda = this.#agenda;
    const before = agenda.now;
    agenda.take();
    if (agenda.kind === Event.end) {
      this.#interpreter.ended(this.#world.tasks.at(agenda.subject));
    } else if (!this.#takeRarer()) {
      // What means nothing any more leaves the clock where it was: a run does not last longer for it.
      agenda.now = before;
    }
  }

  /** Any event but the end of a step; false when it means nothing any more. */
  #takeRarer(): boolean {
    const world = this.#world;
    const { kind, subject } = this.#agenda;
    switch (kind) {
      case Event.serverSlice:
        world.cores.sliceEnded(subject);
        return true;
      case Event.databaseSlice:
        world.databaseCores.sliceEnded(subject);
        return true;
      case Event.query:
        return world.sharedService!.due();
      case Event.alarm:
        return world.alarms.ring(subject);
      default:
        return world.deadlinePassed(world.tasks.at(subject));
    }
  }

  /** Closes what is still going on: the budget was too small, or somebody waits for ever. */
  finish(): Omit<Trace, "waits" | "holds" | "marks"> {
    if (this.#isOver()) failDeadlocked(this.#world);
    cutOff(this.#world);
    const { requestCount, byHandCount } = this.#clients;
    const toComeByHand = this.#setup.byHand.length - this.#cameByHand;
    return {
      requestCount: requestCount + this.#arrivals.length - this.#came + toComeByHand,
      byHandCount: byHandCount + toComeByHand,
      rows: this.#rows(),
      memory: memoryCosts(this.#setup),
      eventCount: this.#eventCount,
      endedAt: this.#agenda.now,
      isTruncated: !this.#isOver() || this.#world.isFull,
    };
  }

  #rows(): Rows {
    const { processes } = this.#world;
    const { server, database } = this.#setup;
    return {
      processes: processes.length,
      units: processes.map(({ unitCount }) => unitCount),
      slots: processes.map(({ pool }) => pool.slotCount),
      poolerSlots: this.#world.pooler?.slotCount ?? 0,
      cores: server.cores ?? 0,
      databaseCores: database.sharesHost ? 0 : (database.cores ?? 0),
    };
  }
}
