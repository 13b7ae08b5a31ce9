import { Purpose, Stream } from "../kernel/random.ts";
import type { Setup } from "./setup.ts";

/** The program of each request: as the scenario lists it, else by chance and the mix's weights. */
export class ProgramChoice {
  readonly #chance: Stream;
  readonly #programs: Setup["programs"];
  readonly #listed: readonly number[];
  readonly #total: number;

  constructor({ seed, programs, programOf }: Setup) {
    this.#chance = new Stream(seed, Purpose.programChoice);
    this.#programs = programs;
    this.#listed = programOf;
    this.#total = programs.reduce((sum, { weight }) => sum + weight, 0);
  }

  /** The same for a request whoever came before it. */
  of(request: number): number {
    if (this.#programs.length === 1) return 0;
    const listed = this.#listed[request];
    if (listed !== undefined) return listed;
    this.#chance.goTo(request, 0);
    return this.#atWeight(this.#chance.uniform() * this.#total);
  }

  #atWeight(at: number): number {
    let left = at;
    for (const [index, { weight }] of this.#programs.entries()) {
      left -= weight;
      if (left < 0) return index;
    }
    return this.#programs.length - 1;
  }
}
