import { exp, log } from "../../src/kernel/exp-log.ts";
import { exponential } from "../../src/kernel/exponential.ts";
import { Purpose, Stream } from "../../src/kernel/random.ts";
import { run } from "../../src/runner/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { traceHash } from "../../src/trace/hash.ts";

/** The trace hash of each scenario; the same code runs here and in the browser. */
export function hashRuns(scenarios: readonly Scenario[]): string[] {
  return scenarios.map((scenario) => traceHash(run(scenario)));
}

/** All bits of many numbers that chance gives, of e^x and of ln x. */
export function bitsOfChance(): string[] {
  const stream = new Stream(7, Purpose.durations);
  const drawn = Float64Array.from({ length: 20_000 }, () => exponential(stream));
  const powers = Float64Array.from({ length: 20_000 }, () => exp(stream.uniform() * 1_400 - 700));
  const logarithms = powers.map(log);
  return [drawn, powers, logarithms].map(sumOfBits);
}

/** A sum to which every bit of every number counts. */
function sumOfBits(numbers: Float64Array<ArrayBuffer>): string {
  let sum = 0;
  for (const word of new Uint32Array(numbers.buffer)) sum = (Math.imul(sum, 31) + word) | 0;
  return (sum >>> 0).toString(16);
}
