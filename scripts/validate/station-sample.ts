import { drawArrivals, Simulation } from "../../src/model/simulation.ts";
import { resolve } from "../../src/scenario/resolve.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { Mark, type Wait } from "../../src/trace/words.ts";
import type { Experiment } from "./experiment.ts";
import { StationRecorder } from "./station-recorder.ts";

/** What the requests of one run of a station met with, warm-up left out; times in seconds. */
export interface Sample {
  /** Waiting for a unit or a connection, ascending; of all who were let in. */
  readonly waits: Float64Array;
  /** Ascending, of the answered. */
  readonly responses: Float64Array;
  /** Waits of the answered, summed. */
  readonly servedWait: number;
  readonly timedOut: number;
  readonly refused: number;
  /** How many servers the station has. */
  readonly servers: number;
  /** How many requests were doing this on average. */
  readonly spending: (wait: Wait) => number;
  readonly opened: number;
  readonly meanOpen: number;
  /** The share of the time in which all servers were busy; NaN where nobody asks for it. */
  readonly allBusy: number;
  /** How long connections were leased, all together; 0 where nobody asks for it. */
  readonly leasedTime: number;
  /** How long the requests went on arriving. */
  readonly seconds: number;
}

/** Runs a station; who arrived before `warmUpSeconds` is not counted. */
export function sample(
  scenario: Scenario,
  warmUpSeconds: number,
  { servers, watchesServers }: Pick<Experiment, "servers" | "watchesServers">,
): Sample {
  const setup = resolve(scenario, Number.POSITIVE_INFINITY);
  const arrivals = drawArrivals(setup);
  const warmUp = warmUpSeconds * 1e6;
  const until = scenario.arrivals.forMs * 1e3;
  const recorder = new StationRecorder(arrivals.length, warmUp, until, watchesServers);
  new Simulation(setup, arrivals, recorder).advance(Number.POSITIVE_INFINITY);
  const { requestCount: count } = recorder;
  const arrived = recorder.arrived.values.subarray(0, count);
  const ended = recorder.ended.values;
  const outcome = recorder.outcome.values;
  const firstCounted = arrived.findIndex((at) => at >= warmUp);
  const waited: number[] = [];
  const responses: number[] = [];
  const counts = { [Mark.timedOut]: 0, [Mark.refused]: 0 };
  let servedWait = 0;
  for (let request = firstCounted; request < count; request++) {
    const how = outcome[request]!;
    const wait = (recorder.waits.values[request] ?? 0) / 1e6;
    if (how === Mark.refused) counts[Mark.refused]++;
    else waited.push(wait);
    if (how === Mark.timedOut) counts[Mark.timedOut]++;
    if (how !== Mark.answered) continue;
    servedWait += wait;
    responses.push((ended[request]! - arrived[request]!) / 1e6);
  }
  const length = until - warmUp;
  return {
    waits: Float64Array.from(waited).sort(),
    responses: Float64Array.from(responses).sort(),
    servedWait,
    timedOut: counts[Mark.timedOut],
    refused: counts[Mark.refused],
    servers,
    spending: (wait) => recorder.spent[wait]! / length,
    opened: recorder.opened,
    meanOpen: recorder.openTime / length,
    allBusy: watchesServers ? timeFull(recorder, servers) / length : Number.NaN,
    leasedTime: (sum(recorder.leaseEnds) - sum(recorder.leaseStarts)) / 1e6,
    seconds: length / 1e6,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How long all servers were leased. */
function timeFull({ leaseStarts, leaseEnds }: StationRecorder, servers: number): number {
  const starts = Float64Array.from(leaseStarts).sort();
  const ends = Float64Array.from(leaseEnds).sort();
  let full = 0;
  let since = 0;
  let end = 0;
  for (const [i, start] of starts.entries()) {
    // What ends at an instant frees its place before the next begins.
    for (; end < ends.length && ends[end]! <= start; end++) {
      if (i - end === servers) full += ends[end]! - since;
    }
    if (i + 1 - end === servers) since = start;
  }
  for (; end < ends.length; end++) {
    if (starts.length - end === servers) full += ends[end]! - since;
  }
  return full;
}
