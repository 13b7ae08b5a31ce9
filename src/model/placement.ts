import { needsConnection, type QueryStep, type Step } from "../program/step.ts";
import type { PlacedStep } from "./lease-policy.ts";

/** Whose a lease is: the policy's, the program's own, or an open result's. */
type Owner = "policy" | "program" | "result";

/** What a policy decides; the rest is the same for all. */
export interface Rules {
  readonly atStart?: (placement: Placement) => void;
  /** Before a statement for which the request has no lease. */
  readonly beforeStatement: (placement: Placement, step: Step) => void;
  /** After a statement that runs on the policy's own lease. */
  readonly afterStatement?: (placement: Placement, step: Step) => void;
  readonly afterForget?: (placement: Placement) => void;
  readonly atEnd?: (placement: Placement) => void;
}

/** Walks a program and notes the leases that it then has: programs are straight, so it is known. */
export class Placement {
  readonly #placed: PlacedStep[] = [];
  readonly #leases: Owner[] = [];
  readonly #rules: Rules;
  #index: number;
  #isAtEnd = false;
  /** Between begin and commit or rollback. */
  isInTransaction = false;

  private constructor(rules: Rules, firstIndex: number) {
    this.#rules = rules;
    this.#index = firstIndex;
  }

  static of(steps: readonly Step[], firstIndex: number, rules: Rules): readonly PlacedStep[] {
    const placement = new Placement(rules, firstIndex);
    rules.atStart?.(placement);
    for (const step of steps) placement.#take(step);
    placement.#isAtEnd = true;
    rules.atEnd?.(placement);
    // What the program itself has checked out and never releases is lost to the pool.
    while (placement.#has("program")) placement.#drop("leak", "program");
    return placement.#placed;
  }

  get hasOwn(): boolean {
    return this.#has("policy");
  }

  checkout(): void {
    this.#checkout("policy");
  }

  release(): void {
    this.#drop("release", "policy");
  }

  leak(): void {
    this.#drop("leak", "policy");
  }

  /** The unit keeps the connection. */
  keep(): void {
    this.#placed.push({ kind: "keep", lease: this.#forgetLease("policy") });
  }

  /** The policy's lease lasts as long as the result that the step leaves open. */
  leaveTo(step: QueryStep): void {
    if (step.result === "leaked") this.leak();
    else this.#leases[this.#leases.lastIndexOf("policy")] = "result";
  }

  byItself(kind: "begin-by-itself" | "rollback-by-itself"): void {
    const lease = this.#leases.length - 1 - this.#leases.lastIndexOf("policy");
    this.#placed.push({ kind, lease });
  }

  #take(step: Step): void {
    const index = this.#index;
    this.#index += stepCount(step);
    if (step.kind === "query" && step.viaPool) this.#takeApart(step, index);
    else if (needsConnection(step)) this.#takeStatement(step, index);
    else this.#takeOther(step, index);
  }

  #takeStatement(step: Step, index: number): void {
    if (this.#usable() < 0) this.#rules.beforeStatement(this, step);
    if (step.kind === "begin") this.isInTransaction = true;
    this.#place(step, index);
    if (step.kind === "commit" || step.kind === "rollback") this.isInTransaction = false;
    if (this.#leases[this.#usable()] === "policy") this.#rules.afterStatement?.(this, step);
  }

  /** A statement that asks the pool although the request may have a connection. */
  #takeApart(step: QueryStep, index: number): void {
    this.#checkout("policy");
    this.#place(step, index);
    if (step.result === "read") this.release();
    else this.leaveTo(step);
  }

  #takeOther(step: Step, index: number): void {
    if (step.kind === "checkout") this.#checkout("program");
    this.#place(step, index);
    if (step.kind === "release") this.#drop("release", this.#leases[this.#usable()]);
    if (step.kind === "close" && this.#has("result")) this.#drop("release", "result");
    if (step.kind === "forget") {
      this.isInTransaction = false;
      this.#rules.afterForget?.(this);
    }
  }

  #place(step: Step, index: number): void {
    const lease = Math.max(0, this.#leases.length - 1 - this.#usable());
    this.#placed.push({ kind: "step", step, index, lease });
  }

  /** The lease on which a statement runs: the latest that no open result occupies; −1: none. */
  #usable(): number {
    return this.#leases.findLastIndex((owner) => owner !== "result");
  }

  #has(owner: Owner): boolean {
    return this.#leases.includes(owner);
  }

  #checkout(owner: Owner): void {
    this.#leases.push(owner);
    this.#placed.push({ kind: "checkout" });
  }

  #drop(kind: "release" | "leak", owner: Owner | undefined): void {
    if (owner === undefined) return;
    const lease = this.#forgetLease(owner);
    const isAtEnd = this.#isAtEnd;
    this.#placed.push(kind === "release" ? { kind, lease, isAtEnd } : { kind, lease });
  }

  /** Returns which it was, counted from the latest. */
  #forgetLease(owner: Owner): number {
    const place = this.#leases.lastIndexOf(owner);
    const lease = this.#leases.length - 1 - place;
    this.#leases.splice(place, 1);
    return lease;
  }
}

/** How many numbers a step takes: its branches' steps have numbers of their own. */
export function stepCount(step: Step): number {
  if (step.kind !== "parallel") return 1;
  return step.branches.flat().reduce((sum, inner) => sum + stepCount(inner), 1);
}
