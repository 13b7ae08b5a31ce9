import { drawArrivals, Simulation } from "../../src/model/simulation.ts";
import { resolve } from "../../src/scenario/resolve.ts";
import { ColumnRecorder, NoRecorder } from "../../src/trace/recorder.ts";
import { bareLoop } from "./bare-loop.ts";
import { leastSeconds } from "./cpu-time.ts";
import { benchScenarios } from "./scenarios.ts";

/**
 * One measurement in a process of its own: `piece <scenario> traced|untraced`. The page's worker
 * knows one recorder alone, and V8 compiles the engine for what a process has seen.
 */
const BARE_EVENTS = 200_000;
const ROUNDS = 60;

const [id = "", mode = ""] = process.argv.slice(2);
const setup = resolve(benchScenarios[id]!);
let events = 0;

const seconds = leastSeconds(
  {
    bare: () => bareLoop(BARE_EVENTS),
    run: () => {
      const arrivals = drawArrivals(setup);
      const recorder = mode === "traced" ? new ColumnRecorder(arrivals.length) : new NoRecorder();
      const simulation = new Simulation(setup, arrivals, recorder);
      simulation.advance(Number.POSITIVE_INFINITY);
      events = simulation.eventCount;
    },
  },
  ROUNDS,
);

const measured: Measured = {
  events,
  seconds: seconds.run,
  bareSecondsPerEvent: seconds.bare / BARE_EVENTS,
};
process.stdout.write(JSON.stringify(measured));

export interface Measured {
  readonly events: number;
  /** Of CPU time, for the whole run, its setting up included. */
  readonly seconds: number;
  readonly bareSecondsPerEvent: number;
}
