import type { Changes } from "./scenario.ts";

/** How a server and its pool are set up by default, in one version. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** What it is, in one sentence. */
  readonly sentence: string;
  /** What is odd about its run, over the picture. */
  readonly conflict: string;
  /** Where its defaults stand. */
  readonly sources: readonly Source[];
  /** What it says of the default scenario's settings. */
  readonly changes: Changes;
}

/** A file of somebody's public repository on GitHub. */
export interface Source {
  readonly repository: string;
  /** A tag; "HEAD" where the defaults have long been the same. */
  readonly ref: string;
  readonly path: string;
}
