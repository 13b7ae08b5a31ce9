import { startSimulation } from "../../src/model/simulate.ts";
import { Simulation } from "../../src/model/simulation.ts";
import { sandwich } from "../../src/scenario/catalogue/sandwich.ts";
import { variantScenario } from "../../src/scenario/changes.ts";
import { resolve } from "../../src/scenario/resolve.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { NoRecorder } from "../../src/trace/recorder.ts";
import { stationScenario, stations } from "../validate/theory-models.ts";
import { bareLoop } from "./bare-loop.ts";
import { leastSeconds } from "./cpu-time.ts";

export interface EngineSpeed {
  readonly scenario: string;
  readonly traced: boolean;
  readonly eventsPerCpuSecond: number;
  readonly ratioToBareLoop: number;
}

/** M/M/10 at load 0.9 comes first: the budgets are its. */
const scenarios: readonly (readonly [id: string, scenario: Scenario])[] = [
  ["mm10", stationScenario(stations["M/M/c"]!({ lambda: 450, mu: 50, c: 10 }), 100, 1)],
  ["sandwich-request", long(variantScenario(sandwich, 0))],
  ["sandwich-statement", long(variantScenario(sandwich, 1))],
];

/** The sandwich with 5,000 requests. */
function long(scenario: Scenario): Scenario {
  return { ...scenario, arrivals: { ...scenario.arrivals, forMs: 333_333 } };
}

const BARE_EVENTS = 200_000;

/** Events per CPU second of each scenario, as ratios to the bare loop of the same rounds. */
export function measureEngine(rounds: number): readonly EngineSpeed[] {
  return scenarios.flatMap(([scenario, { ...settings }]) => {
    const setup = resolve(settings);
    const events = countEvents(settings);
    const seconds = leastSeconds(
      {
        bare: () => bareLoop(BARE_EVENTS),
        untraced: () => new Simulation(setup, new NoRecorder()).advance(Number.POSITIVE_INFINITY),
        traced: () => startSimulation(setup).advance(Number.POSITIVE_INFINITY),
      },
      rounds,
    );
    const bare = BARE_EVENTS / seconds.bare;
    return [false, true].map((traced) => {
      const speed = events / (traced ? seconds.traced : seconds.untraced);
      return { scenario, traced, eventsPerCpuSecond: speed, ratioToBareLoop: speed / bare };
    });
  });
}

function countEvents(scenario: Scenario): number {
  const run = startSimulation(resolve(scenario));
  run.advance(Number.POSITIVE_INFINITY);
  return run.finish().eventCount;
}

export interface WarmRun {
  readonly warmRunMs: number;
  /** What the bare loop takes for 100,000 events: the budget of a warm run. */
  readonly bareLoopMs: number;
}

/** A run of 5,000 requests of the sandwich, as a dragged slider asks for at each frame. */
export function measureWarmRun(rounds: number): WarmRun {
  const setup = resolve(scenarios[1]![1]);
  const seconds = leastSeconds(
    {
      bare: () => bareLoop(100_000),
      warm: () => startSimulation(setup).advance(Number.POSITIVE_INFINITY),
    },
    rounds,
  );
  return { warmRunMs: seconds.warm * 1e3, bareLoopMs: seconds.bare * 1e3 };
}
