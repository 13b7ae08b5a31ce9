import type { ViewState } from "../../../src/scenario/link/view-keys.ts";

/** One thing that a link says of how the study is looked at. */
export interface ViewWord {
  /** What a link says of it now; undefined where that is as usual, and left out. */
  readonly now: () => string | undefined;
  /**
   * Makes it as a link says, or as usual where it says nothing, or nothing that is known: then what
   * is known is returned, to be named.
   */
  readonly apply: (state: ViewState, variants: number) => string | null;
}
