import type { Changes } from "../scenario/scenario.ts";
import type { Notes } from "./notes.ts";

/** What software has where nothing is said, in one version. */
export interface Defaults {
  /** A preset's, or the kind's own. */
  readonly id: string;
  readonly label: string;
  readonly changes: Changes;
}

/** The settings of one program or library, as people write them. */
export interface SettingsKind {
  readonly id: string;
  /** The file, or where it stands in the code. */
  readonly label: string;
  /** A piece of it, for who wants to see what may be pasted. */
  readonly example: string;
  /** The more of these are found in a text, the surer it is of this kind. */
  readonly marks: readonly RegExp[];
  /** The first is the usual one. */
  readonly defaults: readonly Defaults[];
  read(text: string): Notes;
}
