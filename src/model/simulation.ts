import { Agenda, Turn } from "../kernel/agenda.ts";
import { Purpose, Stream } from "../kernel/random.ts";
import type { Recorder } from "../trace/recorder.ts";
import type { Rows, Trace } from "../trace/trace.ts";
import { Hold } from "../trace/words.ts";
import { link } from "./code.ts";
import { compile, compileOpening } from "./compile.ts";
import { Cores } from "./cores.ts";
import { Database } from "./database.ts";
import { Event } from "./event.ts";
import { Interpreter } from "./interpreter.ts";
import { Pool } from "./pool.ts";
import { Process } from "./process.ts";
import { Processors } from "./processors.ts";
import { chooseProgram } from "./program-choice.ts";
import type { Setup } from "./setup.ts";
import { Tasks } from "./tasks.ts";

/** The world of a setup, and its clock. */
export class Simulation {
  readonly #setup: Setup;
  readonly #recorder: Recorder;
  readonly #agenda = new Agenda();
  readonly #arrivals: Float64Array;
  readonly #programs: Uint8Array;
  readonly #interpreter: Interpreter;
  #arrived = 0;
  #eventCount = 0;

  constructor(setup: Setup, recorder: Recorder) {
    this.#setup = setup;
    this.#recorder = recorder;
    this.#arrivals = setup.arrivals(new Stream(setup.seed, Purpose.arrivals));
    this.#programs = chooseProgram(setup, this.#arrivals.length);
    this.#interpreter = this.#assemble();
    for (const { pool } of this.#interpreter.processes) {
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
          interpreter.cores.sliceEnded(subject);
          break;
        case Event.databaseSlice:
          interpreter.databaseCores.sliceEnded(subject);
          break;
        case Event.deadline:
          interpreter.deadlinePassed(subject);
          break;
        default:
          this.#scheduleArrival(subject + 1);
          interpreter.arrive(subject, this.#programs[subject]!);
      }
      interpreter.settle();
    }
    return agenda.isEmpty || this.#eventCount >= this.#setup.eventBudget;
  }

  /** Closes what is still going on when the budget was too small, and says what was run. */
  finish(): Omit<Trace, "waits" | "holds" | "marks"> {
    const isTruncated = !this.#agenda.isEmpty;
    if (isTruncated) this.#interpreter.cutOff();
    return {
      requestCount: this.#arrivals.length,
      rows: this.#rows(),
      eventCount: this.#eventCount,
      endedAt: this.#agenda.now,
      isTruncated,
    };
  }

  #rows(): Rows {
    const { processes } = this.#interpreter;
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

  #assemble(): Interpreter {
    const setup = this.#setup;
    const { server, database, pool: poolSettings, roundTrip } = setup;
    const { runtime, architecture } = server;
    const requestCount = this.#arrivals.length;
    const interpreter = new Interpreter({
      agenda: this.#agenda,
      recorder: this.#recorder,
      code: link(
        setup.programs.map(({ steps }) => compile(steps, poolSettings.lease, runtime)),
        compileOpening(runtime, poolSettings.openingTime, roundTrip),
      ),
      tasks: new Tasks(requestCount + server.processes),
      database: new Database(database),
      durations: new Stream(setup.seed, Purpose.durations),
      roundTrip,
      closing: runtime.closing,
      requestCount,
    });
    interpreter.cores = new Cores(interpreter, server.cores, Hold.core);
    interpreter.databaseCores = database.sharesHost
      ? interpreter.cores
      : new Cores(interpreter, database.cores, Hold.databaseCore);
    const shape = architecture.shape(server);
    const choice = new Stream(setup.seed, Purpose.waiterChoice);
    for (let index = 0; index < server.processes; index++) {
      const process = new Process(index, shape.units);
      const line = poolSettings.waiting.line(choice);
      const { cores } = interpreter;
      process.processors = new Processors(interpreter, cores, shape.processors, runtime.quantum);
      process.pool = new Pool(interpreter, process, poolSettings, line);
      interpreter.processes.push(process);
    }
    interpreter.server = architecture.open(interpreter);
    return interpreter;
  }
}
