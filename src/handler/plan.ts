import type { LeasePolicy } from "../model/lease-policy.ts";
import type { Step } from "../program/step.ts";
import { crosses, type Stretch } from "./stretch.ts";

/**
 * What a lease is taken for: one statement, an open result, a transaction, a transaction that the
 * library begins by itself, or whatever comes until it is given back.
 */
type LeaseShape = "statement" | "result" | "transaction" | "session" | "held";

/** One connection in the handler's hands, from taking it to letting it go. */
export interface Lease {
  /** From 0, in the order taken, without those for a statement alone. */
  readonly number: number;
  /** Has the program itself checked it out? */
  readonly isProgram: boolean;
  readonly shape: LeaseShape;
  /** How it ends: in the middle, with the request, never, or with the unit that keeps it. */
  readonly ending: "release" | "end" | "leak" | "keep";
  /** May it be written as a block, since nothing begins in it and ends outside or the other way? */
  readonly isNested: boolean;
  /** Is another one held when it is taken? */
  readonly isBeside: boolean;
}

/** From a begin to its end, on one lease. */
export interface Transaction {
  readonly number: number;
  readonly lease: Lease;
  /** Was the lease taken for it? */
  readonly ownsLease: boolean;
  /** Has it begun with a statement, without being asked to? */
  readonly beginsByItself: boolean;
  readonly ending: "commit" | "rollback" | "forget" | "by-itself";
  readonly isNested: boolean;
  /** Is another lease taken in it, for more than a statement? */
  readonly hasOthers: boolean;
}

/** What happens, in order. Each step is there once. */
export type Happening =
  | { readonly kind: "take" | "give"; readonly lease: Lease }
  | { readonly kind: "begin-by-itself" | "rollback-by-itself"; readonly transaction: Transaction }
  | StepHappening;

export interface StepHappening {
  readonly kind: "step";
  readonly step: Step;
  /** Its number in the program's text. */
  readonly index: number;
  /** Of a statement: on which it runs. */
  readonly lease: Lease | null;
  /** Of a step that begins, ends or runs in a transaction that its library knows. */
  readonly transaction: Transaction | null;
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

interface Open<T> {
  readonly thing: Draft<T>;
  readonly from: number;
}

/** A statement in a transaction changes something, unless its result stays open. */
export function isChange({ step, transaction }: StepHappening): boolean {
  const isOpen = step.kind === "query" && step.result !== "read";
  return !isOpen && transaction !== null && !transaction.beginsByItself;
}

/** What the lease policy makes of the steps, with what each lease and each transaction is for. */
export function planOf(
  steps: readonly Step[],
  policy: LeasePolicy,
  firstIndex: number,
): readonly Happening[] {
  return new Planner().plan(steps, policy, firstIndex);
}

class Planner {
  readonly #happenings: Happening[] = [];
  readonly #held: Open<Lease>[] = [];
  readonly #transactions: Open<Transaction>[] = [];
  readonly #results: number[] = [];
  readonly #stretches: (Stretch & { readonly thing?: Draft<Lease> | Draft<Transaction> })[] = [];
  #begun = 0;

  plan(steps: readonly Step[], policy: LeasePolicy, firstIndex: number): readonly Happening[] {
    const placed = policy.place(steps, firstIndex);
    for (const [at, one] of placed.entries()) {
      if (one.kind === "checkout") {
        const next = placed[at + 1];
        this.#take(next?.kind === "step" && next.step.kind === "checkout");
      } else if (one.kind === "step") {
        this.#step(one.step, one.index, this.#held.at(-1 - one.lease)?.thing ?? null);
      } else if (one.kind === "begin-by-itself") {
        const { thing: lease } = this.#held.at(-1 - one.lease)!;
        lease.shape = "session";
        this.#happenings.push({ kind: one.kind, transaction: this.#begin(lease) });
      } else if (one.kind === "rollback-by-itself") {
        const { thing: lease } = this.#held.at(-1 - one.lease)!;
        const transaction = this.#endTransaction(lease, "by-itself");
        if (transaction) this.#happenings.push({ kind: one.kind, transaction });
      } else {
        const isAtEnd = one.kind === "release" && one.isAtEnd;
        this.#give(one.lease, isAtEnd ? "end" : one.kind);
      }
    }
    // Results that nobody closes, given back when the request ends.
    while (this.#held.length > 0) this.#give(0, "end");
    for (const { thing, from } of this.#transactions) this.#note(thing, from);
    this.#judgeNesting();
    this.#number();
    return this.#happenings;
  }

  #take(isProgram: boolean): void {
    const lease: Draft<Lease> = {
      number: 0,
      isProgram,
      shape: "held",
      ending: "end",
      isNested: true,
      isBeside: this.#held.length > 0,
    };
    this.#held.push({ thing: lease, from: this.#happenings.length });
    this.#happenings.push({ kind: "take", lease });
  }

  #give(place: number, ending: Lease["ending"]): void {
    const [{ thing: lease, from }] = this.#held.splice(-1 - place, 1) as [Open<Lease>];
    lease.ending = ending;
    if (!lease.isProgram && lease.shape === "held") {
      lease.shape = shapeOf(this.#happenings.slice(from + 1), lease);
    }
    if (lease.shape !== "statement") this.#note(lease, from);
    this.#happenings.push({ kind: "give", lease });
  }

  #step(step: Step, index: number, lease: Lease | null): void {
    const isWord = step.kind === "begin" || step.kind === "commit" || step.kind === "rollback";
    const on = step.kind === "query" || isWord ? lease : null;
    let transaction = on && this.#openOn(on);
    if (step.kind === "begin" && on && !transaction) transaction = this.#begin(on);
    if (step.kind === "commit" || step.kind === "rollback") {
      transaction = on && this.#endTransaction(on, step.kind);
    }
    if (step.kind === "forget") transaction = this.#forget();
    if (step.kind === "query" && step.result === "open") {
      this.#results.push(this.#happenings.length);
    }
    if (step.kind === "close") this.#noteResult();
    this.#happenings.push({ kind: "step", step, index, lease: on, transaction });
  }

  #openOn(lease: Lease): Transaction | null {
    return this.#transactions.find(({ thing }) => thing.lease === lease)?.thing ?? null;
  }

  #begin(lease: Lease): Transaction {
    const thing: Draft<Transaction> = {
      number: this.#begun++,
      lease,
      ownsLease: lease.shape === "session",
      beginsByItself: lease.shape === "session",
      ending: "by-itself",
      isNested: true,
      hasOthers: false,
    };
    this.#transactions.push({ thing, from: this.#happenings.length });
    return thing;
  }

  #endTransaction(lease: Lease, ending: Transaction["ending"]): Transaction | null {
    const at = this.#transactions.findIndex(({ thing }) => thing.lease === lease);
    const [open] = at < 0 ? [] : this.#transactions.splice(at, 1);
    if (open === undefined) return null;
    open.thing.ending = ending;
    this.#note(open.thing, open.from);
    return open.thing;
  }

  /** What a session has begun by itself it ends by itself, if nobody else does. */
  #forget(): Transaction | null {
    const { thing } = this.#transactions.at(-1) ?? {};
    if (thing === undefined || thing.beginsByItself) return thing ?? null;
    return this.#endTransaction(thing.lease, "forget");
  }

  #noteResult(): void {
    const from = this.#results.pop();
    if (from !== undefined) this.#stretches.push({ from, to: this.#happenings.length });
  }

  #note(thing: Draft<Lease> | Draft<Transaction>, from: number): void {
    this.#stretches.push({ from, to: this.#happenings.length, thing });
  }

  #number(): void {
    let number = 0;
    for (const one of this.#happenings) {
      const isNamed = one.kind === "take" && one.lease.shape !== "statement";
      if (isNamed) (one.lease as Draft<Lease>).number = number++;
    }
  }

  #judgeNesting(): void {
    for (const { thing, ...stretch } of this.#stretches) {
      if (!thing) continue;
      const isEnded = !["leak", "keep", "forget"].includes(thing.ending);
      thing.isNested = isEnded && !this.#stretches.some((other) => crosses(stretch, other));
      if (!("lease" in thing)) continue;
      thing.ownsLease = thing.lease.shape !== "held";
      thing.hasOthers = this.#happenings
        .slice(stretch.from, stretch.to)
        .some((one) => one.kind === "take" && one.lease.shape !== "statement");
    }
  }
}

/** By what has happened since it was taken. */
function shapeOf(since: readonly Happening[], lease: Lease): LeaseShape {
  const own = since.filter(
    (one): one is StepHappening => one.kind === "step" && one.lease === lease,
  );
  const [first] = own;
  const last = since.at(-1);
  if (first === undefined || since[0] !== first) return "held";
  const use = first.step.kind === "query" ? first.step.result : "read";
  if (since.length === 1 && use === "read" && lease.ending === "release") return "statement";
  if (own.length === 1 && use !== "read") {
    const isClosed = last?.kind === "step" && last.step.kind === "close";
    if (isClosed || lease.ending === "leak" || use === "leaked-until-end") return "result";
  }
  const begun = own.filter(({ step }) => step.kind === "begin").length;
  const isWhole = last?.kind === "step" && last.transaction !== null;
  const isEnd = isWhole && ["commit", "rollback", "forget"].includes(last.step.kind);
  const isFor =
    begun === 1 && first.step.kind === "begin" && isEnd && !["end", "keep"].includes(lease.ending);
  return isFor ? "transaction" : "held";
}
