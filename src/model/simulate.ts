import { ColumnRecorder } from "../trace/recorder.ts";
import type { Trace } from "../trace/trace.ts";
import { FIRST_BY_HAND } from "./clients.ts";
import type { Setup } from "./setup.ts";
import { drawArrivals, Simulation } from "./simulation.ts";
import { FIRST_WORKER } from "./task.ts";

/** A run in pieces, so that a worker can report and hear a cancellation between them. */
export interface Run {
  /** The share of the requests that have arrived, 0 to 1. */
  readonly progress: number;
  /** Takes up to so many timed events; true when the run is done. */
  advance(events: number): boolean;
  /** What happened; to be asked once, when the run is done. */
  finish(): Trace;
}

/** Begins a run; nothing has happened yet. */
export function startSimulation(setup: Setup): Run {
  const arrivals = drawArrivals(setup);
  const recorder = new ColumnRecorder(arrivals.length);
  const simulation = new Simulation(setup, arrivals, recorder);
  return {
    get progress() {
      return simulation.progress;
    },
    advance: (events) => simulation.advance(events),
    finish: () => {
      const facts = simulation.finish();
      const { requestCount, byHandCount } = facts;
      if (simulation.hasWorkers) recorder.renumber(FIRST_WORKER, requestCount);
      if (byHandCount > 0) recorder.renumber(FIRST_BY_HAND, requestCount - byHandCount);
      const { waits, holds, marks } = recorder;
      return { ...facts, waits, holds, marks };
    },
  };
}

/** A whole run at once. */
export function simulate(setup: Setup): Trace {
  const run = startSimulation(setup);
  run.advance(Number.POSITIVE_INFINITY);
  return run.finish();
}
