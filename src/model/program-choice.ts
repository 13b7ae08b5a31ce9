import { Purpose, Stream } from "../kernel/random.ts";
import type { Setup } from "./setup.ts";

/** The program of each request: as the scenario lists it, else by chance and the mix's weights. */
export function chooseProgram(
  { seed, programs, programOf }: Setup,
  requestCount: number,
): Uint8Array {
  const chosen = new Uint8Array(requestCount);
  if (programs.length === 1) return chosen;
  const chance = new Stream(seed, Purpose.programChoice);
  const total = programs.reduce((sum, { weight }) => sum + weight, 0);
  for (let request = 0; request < requestCount; request++) {
    chance.goTo(request, 0);
    const listed = programOf[request];
    chosen[request] = listed ?? atWeight(programs, chance.uniform() * total);
  }
  return chosen;
}

function atWeight(programs: Setup["programs"], at: number): number {
  let left = at;
  for (const [index, { weight }] of programs.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return programs.length - 1;
}
