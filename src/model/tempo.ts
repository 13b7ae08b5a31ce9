import type { PaceChange } from "../interventions/intervention.ts";
import type { Micros } from "../kernel/time.ts";
import { Wait } from "../trace/words.ts";

/**
 * How long calls and queries take beside what the program says. What is under way keeps its time, and
 * draws are made as before, so that an intervention changes nothing else.
 */
export class Tempo {
  #call: PaceChange["pace"] = { kind: "as-before" };
  #query: PaceChange["pace"] = { kind: "as-before" };

  set({ of, pace }: PaceChange): void {
    if (of === "call") this.#call = pace;
    else this.#query = pace;
  }

  /** How long a step takes that begins now and would usually take so long. */
  of(wait: Wait, usual: Micros): Micros {
    if (wait === Wait.call) return paced(this.#call, usual);
    return wait === Wait.query ? paced(this.#query, usual) : usual;
  }
}

function paced(pace: PaceChange["pace"], usual: Micros): Micros {
  switch (pace.kind) {
    case "as-before":
      return usual;
    case "always":
      return pace.micros;
    case "times":
      return Math.round(usual * pace.factor);
  }
}
