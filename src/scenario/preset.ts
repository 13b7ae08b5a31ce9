import type { Changes } from "./scenario.ts";

/** How a server and its pool are set up by default, in one version. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** What it is, in one sentence. */
  readonly sentence: string;
  /** What it says of the default scenario's settings. */
  readonly changes: Changes;
}
