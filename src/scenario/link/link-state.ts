import type { Study } from "../scenario.ts";
import type { LinkFields } from "../upgrades/index.ts";
import type { ViewState } from "./view-keys.ts";

/** All that a link says. */
export interface LinkState {
  /** The page: what stands between `#/` and `?`, such as "lab" or "embed". */
  readonly place: string;
  readonly study: Study;
  /** Where the playhead stands. */
  readonly atMs: number;
  /** The request that is selected; null: none. */
  readonly selected: number | null;
  readonly view: ViewState;
  /** Keys nobody here knows, by key: written again as they were read. */
  readonly unknown: LinkFields;
}
