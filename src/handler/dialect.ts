import type { LeasePolicy } from "../model/lease-policy.ts";
import type { LeasePolicyId } from "../model/leasing/index.ts";
import type { ComputeStep, QueryStep } from "../program/step.ts";
import type { Happening, Lease, Transaction } from "./plan.ts";
import type { Written } from "./written.ts";

/** One of the registry's. */
export type Policy = LeasePolicy & { readonly id: LeasePolicyId };

/** Lines before and after others. */
export interface Frame {
  readonly before: readonly Written[];
  /** The last ones inside. */
  readonly last?: readonly Written[];
  readonly after: readonly Written[];
  /** How many steps to the right the others stand. */
  readonly inside: 0 | 1 | 2;
}

/** What stands around everything. */
export interface Setting {
  readonly policy: LeasePolicyId;
  readonly happenings: readonly Happening[];
  /** What the statements that read are for, by their numbers. */
  readonly namesRead: readonly string[];
}

/** What stands around a branch. */
export type BranchSetting = Pick<Setting, "policy" | "happenings">;

/** A statement and what it runs on. */
export interface Statement extends Pick<QueryStep, "sql" | "result"> {
  /** From 0, in the order of the text: others are asked for other things. */
  readonly number: number;
  readonly policy: LeasePolicyId;
  /** Null: the pool, which lends a connection for it alone. */
  readonly lease: Lease | null;
  readonly transaction: Transaction | null;
  /** Does it change something, as those in a transaction do? */
  readonly isChange: boolean;
  /** Does it ask the pool although the handler has a connection? */
  readonly isBeside: boolean;
}

/** A result that stays open, and whose connection that is. */
export interface OpenResult extends Statement {
  /** From 0, among those that stay open. */
  readonly place: number;
  /** Does its end give the connection back? */
  readonly ownsLease: boolean;
}

/** A language with a library for connections. */
export interface Dialect {
  readonly id: string;
  readonly label: string;
  readonly language: "Ruby" | "Go" | "JavaScript" | "Python" | "Java" | "PHP";
  readonly comment: "#" | "//";
  readonly indent: string;
  /** The lease policies that are its own; the others take code that its users seldom write. */
  readonly natural: readonly LeasePolicyId[];
  /** Are the others impossible with it? */
  readonly isStrict: boolean;
  /** Where a lease ends that no line gives back: at the function's last line, or with its body. */
  readonly endsWith: "last-line" | "body";
  /** The function around the steps. */
  handler(setting: Setting): Frame;
  compute(step: ComputeStep): readonly Written[];
  call(): readonly Written[];
  statement(statement: Statement): readonly Written[];
  /** From taking a connection by itself to giving it back. */
  hold(lease: Lease, policy: LeasePolicyId): Frame;
  /** With the connection, where the lease was taken for it. */
  transaction(transaction: Transaction, policy: LeasePolicyId): Frame;
  open(result: OpenResult): readonly Written[];
  close(result: OpenResult): readonly Written[];
  /** All branches, those of the first place 0; each is framed by itself, numbered from 0. */
  readonly parallel: {
    all(place: number): Frame;
    branch(number: number, place: number, setting: BranchSetting): Frame;
  };
}
