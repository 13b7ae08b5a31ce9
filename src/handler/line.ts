import type { Holding } from "../model/outline.ts";

/** What happens to a connection at a line: at its beginning, or when it is done. */
export type LeaseMark = "checkout" | "release" | "leak" | "keep";

/** A line of a handler, as an editor shows it. */
export interface HandlerLine {
  /** Indented; empty where there is only a comment. */
  readonly code: string;
  /** With its sign in front; empty: none. */
  readonly comment: string;
  /** Whose time passes here, by its number in the program; null: nobody's. */
  readonly step: number | null;
  /** Before which step one waits here for a connection; null: before none. */
  readonly waits: number | null;
  /** `held`: it has a connection, and takes no time. */
  readonly holding: Holding | "held";
  readonly marks: readonly LeaseMark[];
}
