import { meanOf } from "../kernel/duration.ts";
import { toMs } from "../kernel/time.ts";
import { parseProgram } from "../program/parse.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** How long a request is at something, by its program: what texts ask of a scenario by these words. */
export const programTimes = {
  "program.query": (program: string) => timeOf(program, ["query"]),
  "program.call": (program: string) => timeOf(program, ["call"]),
  "program.compute": (program: string) => timeOf(program, ["compute"]),
  "program.all": (program: string) => timeOf(program, ["query", "call", "compute"]),
} as const;

/** How many a second a pool can serve whose connections are held for all that a request does. */
export function poolServes({ program, pool }: Scenario): number {
  const heldMs = programTimes["program.all"](program);
  return pool.max === null ? Number.NaN : (pool.max * 1_000) / heldMs;
}

/** Of the first program of a mix, on average, in milliseconds. */
function timeOf(program: string, kinds: readonly string[]): number {
  let micros = 0;
  for (const step of parseProgram(program).programs[0]?.steps ?? []) {
    if (!("duration" in step) || !kinds.includes(step.kind)) continue;
    micros += meanOf(step.duration);
  }
  return toMs(micros);
}
