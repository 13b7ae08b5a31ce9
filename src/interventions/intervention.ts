import type { Micros } from "../kernel/time.ts";

/** Something that is changed at an instant of a run. */
export interface Intervention {
  readonly at: Micros;
  readonly change: PaceChange;
}

/** From now on calls, or queries, take another time. */
export interface PaceChange {
  readonly kind: "pace";
  readonly of: "call" | "query";
  readonly pace: Pace;
}

/** As the program has it, always the same, or so many times what the program has. */
export type Pace =
  | { readonly kind: "as-before" }
  | { readonly kind: "always"; readonly micros: Micros }
  | { readonly kind: "times"; readonly factor: number };
