import type { Step } from "../program/step.ts";

/** What a library does by itself around a program's steps. */
export type LeaseStep =
  | { readonly kind: "checkout" }
  | ReleaseStep
  /** Of the leases that the request has then: which, counted from the latest. */
  | { readonly kind: "leak"; readonly lease: number }
  /** The unit keeps the connection for its next request. */
  | { readonly kind: "keep"; readonly lease: number }
  /** The session opens a transaction by itself, and ends it by itself. */
  | { readonly kind: "begin-by-itself" | "rollback-by-itself"; readonly lease: number };

/** The library gives a connection back, of those that the request has then. */
export interface ReleaseStep {
  readonly kind: "release";
  /** Which, counted from the latest. */
  readonly lease: number;
  /** Is the request over, as far as the library is concerned? */
  readonly isAtEnd: boolean;
}

/** A step of the program, with its number in the program's text, or what the policy put in. */
export type PlacedStep =
  | {
      readonly kind: "step";
      readonly step: Step;
      readonly index: number;
      /** On which of the request's leases it runs, counted from the latest. */
      readonly lease: number;
    }
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
  /** The same in two or three words, beside a variant's name. */
  readonly example: string;
  /** Does it do without a pool's limit, and without its idle connections? */
  readonly isPoolless: boolean;
  /** The first step has this number in the program's text. */
  place(steps: readonly Step[], firstIndex: number): readonly PlacedStep[];
}
