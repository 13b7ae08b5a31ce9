import type { Changes } from "../scenario/scenario.ts";
import type { HoldingUnlock } from "./holding-rule.ts";
import type { ProgramUnlock } from "./program-rule.ts";
import type { Rule } from "./rule.ts";
import type { Template } from "./template.ts";

/** A goal, what may be changed for it, and the rules by which a run has reached it. */
export interface Challenge {
  readonly id: string;
  readonly title: string;
  readonly goal: Template;
  /** From the chapter's base to where one begins. */
  readonly start: Changes;
  /** All else is locked. */
  readonly unlocked: readonly Unlock[];
  readonly rules: readonly Rule[];
  /** What earns more than one star, the most first; left out: three for whoever passes. */
  readonly stars?: readonly Star[];
  /** From the start to one that passes. */
  readonly good: Changes;
  /** Why that one does. */
  readonly debrief: Template;
  /** What many try, and is not the point: it must not pass. */
  readonly shortcut: Shortcut;
}

export interface Star {
  readonly stars: 2 | 3;
  readonly rules: readonly Rule[];
}

interface Shortcut {
  readonly changes: Changes;
  readonly says: Template;
}

/** A setting that may be changed, and how far. */
export type Unlock =
  | {
      readonly kind: "number";
      readonly path: string;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: "choice"; readonly path: string; readonly values: readonly string[] }
  | HoldingUnlock
  | ProgramUnlock;
