import type { Step } from "../program/step.ts";

/** What a library does by itself around a program's steps. */
export type LeaseStep = { readonly kind: "checkout" } | { readonly kind: "release" };

/** A step of the program, with its number in the program's text, or what the policy put in. */
export type PlacedStep =
  | { readonly kind: "step"; readonly step: Step; readonly index: number }
  | LeaseStep;

/**
 * When a request lets its connection go. A policy is a rewriting of the program: it puts in where
 * a connection is checked out and where it is released. So it can be read, drawn in a margin and
 * tested as text, and the interpreter knows no policies.
 */
export interface LeasePolicy {
  readonly id: string;
  readonly label: string;
  /** Who works like this, and what it means: one plain sentence. */
  readonly sentence: string;
  place(steps: readonly Step[]): readonly PlacedStep[];
}

export const CHECKOUT: LeaseStep = { kind: "checkout" };
export const RELEASE: LeaseStep = { kind: "release" };
