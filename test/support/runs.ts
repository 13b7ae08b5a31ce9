/**
 * How often a property is tried: always the same cases in a normal run, so that a red test means
 * a change; many new ones with DEEP=1.
 */
export function tries(normal: number, deep: number): { numRuns: number; seed?: number } {
  return process.env.DEEP ? { numRuns: deep } : { numRuns: normal, seed: 1 };
}
