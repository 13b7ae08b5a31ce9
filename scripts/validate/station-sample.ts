import type { Micros } from "../../src/kernel/time.ts";
import { drawArrivals, Simulation } from "../../src/model/simulation.ts";
import { resolve } from "../../src/scenario/resolve.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Recorder } from "../../src/trace/recorder.ts";
import { Mark, Wait } from "../../src/trace/words.ts";

/** What the requests of one run of a station met with, warm-up left out; times in seconds. */
export interface Sample {
  /** Ascending, of all. */
  readonly waits: Float64Array;
  /** Ascending, of the answered. */
  readonly responses: Float64Array;
  /** Waits of the answered, summed. */
  readonly servedWait: number;
  readonly timedOut: number;
  /** How long the requests went on arriving. */
  readonly seconds: number;
}

/** Keeps only each request's times: a trace of ten million waits would not fit. */
class StationRecorder implements Recorder {
  readonly arrived: Float64Array;
  readonly waits: Float64Array;
  readonly ended: Float64Array;
  readonly hasTimedOut: Uint8Array;

  constructor(requestCount: number) {
    this.arrived = new Float64Array(requestCount);
    this.waits = new Float64Array(requestCount);
    this.ended = new Float64Array(requestCount);
    this.hasTimedOut = new Uint8Array(requestCount);
  }

  waited(task: number, why: Wait, _process: number, _step: number, from: Micros, to: Micros) {
    if (why === Wait.connection) this.waits[task] = to - from;
  }

  held(): void {}

  marked(task: number, mark: Mark, _process: number, _place: number, at: Micros) {
    if (mark === Mark.arrived) this.arrived[task] = at;
    else if (mark === Mark.answered || mark === Mark.timedOut) {
      this.ended[task] = at;
      if (mark === Mark.timedOut) this.hasTimedOut[task] = 1;
    }
  }
}

/** Runs a station; who arrived before `warmUpSeconds` is not counted. */
export function sample(scenario: Scenario, warmUpSeconds: number): Sample {
  const setup = resolve(scenario, Number.POSITIVE_INFINITY);
  const arrivals = drawArrivals(setup);
  const recorder = new StationRecorder(arrivals.length);
  new Simulation(setup, arrivals, recorder).advance(Number.POSITIVE_INFINITY);
  const { arrived, waits, ended, hasTimedOut } = recorder;
  const count = arrivals.length;
  const firstCounted = arrived.subarray(0, count).findIndex((at) => at >= warmUpSeconds * 1e6);
  const waited: number[] = [];
  const responses: number[] = [];
  let servedWait = 0;
  for (let request = firstCounted; request < count; request++) {
    waited.push(waits[request]! / 1e6);
    if (hasTimedOut[request]) continue;
    servedWait += waits[request]! / 1e6;
    responses.push((ended[request]! - arrived[request]!) / 1e6);
  }
  return {
    waits: Float64Array.from(waited).sort(),
    responses: Float64Array.from(responses).sort(),
    servedWait,
    timedOut: waited.length - responses.length,
    seconds: scenario.arrivals.forMs / 1_000 - warmUpSeconds,
  };
}
