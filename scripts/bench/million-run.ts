import { startSimulation } from "../../src/model/simulate.ts";
import { lessonScenario } from "../../src/scenario/lesson-scenario.ts";
import { resolve } from "../../src/scenario/resolve.ts";

/**
 * A million requests in a process of its own, traced and in pieces, as the worker runs them: prints
 * what it took and how much memory the process ever had.
 */
const EVENTS_A_PIECE = 200_000;

const run = startSimulation(
  resolve({
    ...lessonScenario,
    program: "compute 0.2; query ~2; call 5; query 1",
    arrivals: { ...lessonScenario.arrivals, kind: "poisson", perSecond: 1_660, forMs: 600_000 },
    pool: { ...lessonScenario.pool, max: 10, openAtStart: 10 },
  }),
);
const before = process.cpuUsage();
let pieces = 1;
while (!run.advance(EVENTS_A_PIECE)) pieces++;
const { requestCount, eventCount } = run.finish();
const { user, system } = process.cpuUsage(before);
const measured: MillionRun = {
  requests: requestCount,
  events: eventCount,
  pieces,
  seconds: (user + system) / 1e6,
  // Kilobytes, as the operating system counts them.
  peakMb: process.resourceUsage().maxRSS / 1_024,
};
process.stdout.write(JSON.stringify(measured));

export interface MillionRun {
  readonly requests: number;
  readonly events: number;
  /** Between two of them the worker reports how far it is, and hears a cancellation. */
  readonly pieces: number;
  readonly seconds: number;
  readonly peakMb: number;
}
