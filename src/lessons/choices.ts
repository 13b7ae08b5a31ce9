import type { Case, Chapter } from "./chapter.ts";
import type { Sweep } from "./sweep.ts";

/** What can be chosen where pictures are compared: cases beside the scene, curves in its place. */
export type Choice = Case | Sweep;

export function choicesOf({ cases, sweeps = [] }: Chapter): readonly Choice[] {
  return [...cases, ...sweeps];
}

export function isSweep(choice: Choice | undefined): choice is Sweep {
  return choice !== undefined && "values" in choice;
}
