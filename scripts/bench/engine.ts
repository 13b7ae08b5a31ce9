import { execFileSync } from "node:child_process";
import { buildForNode } from "../build-for-node.ts";
import type { Measured } from "./piece.ts";
import { benchScenarios } from "./scenarios.ts";
import { tell } from "./tell.ts";

export interface EngineSpeed {
  readonly scenario: string;
  readonly traced: boolean;
  readonly eventsPerCpuSecond: number;
  readonly ratioToBareLoop: number;
  /** The lowest and the highest ratio that any one process had. */
  readonly ratioRange: readonly [number, number];
  /** A whole run, and what the bare loop takes for 100,000 events, in ms of CPU time. */
  readonly runMs: number;
  readonly bareLoopMs: number;
}

/** V8 compiles the same code differently from one process to the next, by up to a sixth. */
const PROCESSES = 5;

/** Events per CPU second of each scenario, as ratios to a bare loop in the same processes. */
export async function measureEngine(): Promise<readonly EngineSpeed[]> {
  const script = await buildForNode("scripts/bench/piece.ts");
  return Object.keys(benchScenarios).flatMap((scenario) =>
    [false, true].map((traced) => {
      tell(`${scenario}, ${traced ? "full trace" : "no trace"}`);
      const pieces = Array.from({ length: PROCESSES }, () =>
        measurePiece(script, scenario, traced),
      );
      return { scenario, traced, ...speedOf(pieces) };
    }),
  );
}

function measurePiece(script: string, scenario: string, traced: boolean): Measured {
  const mode = traced ? "traced" : "untraced";
  const printed = execFileSync(process.execPath, [script, scenario, mode]);
  return JSON.parse(printed.toString()) as Measured;
}

/** By the least time of any process, for the run and for the loop alike: whatever else there is only adds. */
function speedOf(pieces: readonly Measured[]): Omit<EngineSpeed, "scenario" | "traced"> {
  const { events } = pieces[0]!;
  const ratios = pieces.map(({ seconds, bareSecondsPerEvent }) =>
    ratioOf(events, seconds, bareSecondsPerEvent),
  );
  const seconds = Math.min(...pieces.map((piece) => piece.seconds));
  const bareSecondsPerEvent = Math.min(...pieces.map((piece) => piece.bareSecondsPerEvent));
  return {
    eventsPerCpuSecond: events / seconds,
    ratioToBareLoop: ratioOf(events, seconds, bareSecondsPerEvent),
    ratioRange: [Math.min(...ratios), Math.max(...ratios)],
    runMs: seconds * 1e3,
    bareLoopMs: bareSecondsPerEvent * 1e5 * 1e3,
  };
}

function ratioOf(events: number, seconds: number, bareSecondsPerEvent: number): number {
  return (events / seconds) * bareSecondsPerEvent;
}
