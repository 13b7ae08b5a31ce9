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

/** V8 compiles the same code differently from one process to the next: the middle one counts. */
const PROCESSES = 5;

/** Events per CPU second of each scenario, as ratios to a bare loop in the same process. */
export async function measureEngine(): Promise<readonly EngineSpeed[]> {
  const script = await buildForNode("scripts/bench/piece.ts");
  return Object.keys(benchScenarios).flatMap((scenario) =>
    [false, true].map((traced) => {
      tell(`${scenario}, ${traced ? "full trace" : "no trace"}`);
      return middle(
        Array.from({ length: PROCESSES }, () => measurePiece(script, scenario, traced)),
      );
    }),
  );
}

/** The middle one, with the range of all. */
function middle(measured: readonly Omit<EngineSpeed, "ratioRange">[]): EngineSpeed {
  const sorted = measured.toSorted((a, b) => a.ratioToBareLoop - b.ratioToBareLoop);
  const ratioRange = [sorted[0]!.ratioToBareLoop, sorted.at(-1)!.ratioToBareLoop] as const;
  return { ...sorted[(sorted.length - 1) / 2]!, ratioRange };
}

function measurePiece(
  script: string,
  scenario: string,
  traced: boolean,
): Omit<EngineSpeed, "ratioRange"> {
  const mode = traced ? "traced" : "untraced";
  const printed = execFileSync(process.execPath, [script, scenario, mode]);
  const { events, seconds, bareSecondsPerEvent } = JSON.parse(printed.toString()) as Measured;
  return {
    scenario,
    traced,
    eventsPerCpuSecond: events / seconds,
    ratioToBareLoop: (events / seconds) * bareSecondsPerEvent,
    runMs: seconds * 1e3,
    bareLoopMs: bareSecondsPerEvent * 1e5 * 1e3,
  };
}
