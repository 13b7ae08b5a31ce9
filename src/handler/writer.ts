import type { Duration } from "../kernel/duration.ts";
import { formatDuration } from "../program/format.ts";
import type { ParallelStep } from "../program/step.ts";
import type { Dialect, Frame, OpenResult, Policy, Statement } from "./dialect.ts";
import type { LeaseMark } from "./line.ts";
import type { Page, Purpose } from "./page.ts";
import {
  type Happening,
  isChange,
  type Lease,
  planOf,
  type StepHappening,
  type Transaction,
} from "./plan.ts";
import { says } from "./written.ts";

/** Writes what happens onto a page, in the words of a dialect. */
export class Writer {
  readonly #page: Page;
  readonly #dialect: Dialect;
  readonly #policy: Policy;
  readonly #frames = new Map<Lease | Transaction, Frame>();
  readonly #results: OpenResult[] = [];
  #reads = 0;
  #changes = 0;
  #opened = 0;
  #parallels = 0;

  constructor(page: Page, dialect: Dialect, policy: Policy) {
    this.#page = page;
    this.#dialect = dialect;
    this.#policy = policy;
  }

  write(happenings: readonly Happening[]): void {
    for (const [at, one] of happenings.entries()) {
      switch (one.kind) {
        case "take":
          // Between a connection and its first step may stand a begin that nobody has asked for.
          this.#take(one.lease, stepOf(happenings[at + 1]) ?? stepOf(happenings[at + 2]));
          break;
        case "give":
          this.#give(one.lease, stepOf(happenings[at - 1]));
          break;
        case "begin-by-itself":
          this.#begin(one.transaction, null);
          break;
        case "rollback-by-itself":
          this.#shut(one.transaction, null);
          break;
        case "step":
          this.#step(one);
      }
    }
  }

  /** What takes a connection for a purpose says so in its own lines. */
  #take(lease: Lease, next: StepHappening | null): void {
    this.#page.take(next?.index ?? null);
    if (lease.shape !== "held") return;
    const step = next?.step.kind === "checkout" ? next.index : null;
    this.#open(lease, this.#dialect.hold(lease, this.#policy.id), step);
  }

  #give(lease: Lease, before: StepHappening | null): void {
    this.#shut(lease, before?.step.kind === "release" ? before.index : null);
    this.#page.give(markOf(lease), lease.ending === "end");
  }

  #begin(transaction: Transaction, step: number | null): void {
    this.#open(transaction, this.#dialect.transaction(transaction, this.#policy.id), step);
  }

  #open(whole: Lease | Transaction, frame: Frame, step: number | null): void {
    this.#frames.set(whole, frame);
    this.#page.write(frame.before, purposeOf(whole, step));
    this.#page.indent(frame.inside);
  }

  #shut(whole: Lease | Transaction, step: number | null): void {
    const frame = this.#frames.get(whole);
    if (frame === undefined) return;
    const { last = [], after, inside } = frame;
    this.#page.write(last, purposeOf(whole, step));
    this.#page.indent(-inside);
    this.#page.write(after, purposeOf(whole, last.length > 0 ? null : step));
    this.#frames.delete(whole);
  }

  #step(happening: StepHappening): void {
    const { step, index } = happening;
    switch (step.kind) {
      case "compute":
        this.#page.write(this.#dialect.compute(step), timed(index, step.duration));
        break;
      case "call":
        this.#page.write(this.#dialect.call(), timed(index, step.duration));
        break;
      case "query":
        this.#query(happening, step.duration);
        break;
      case "parallel":
        this.#parallel(step, index);
        break;
      case "begin":
        this.#beginStep(happening);
        break;
      case "commit":
      case "rollback":
        this.#endStep(step.kind, happening);
        break;
      case "forget":
        this.#say("neither commit nor rollback: the transaction stays open", index);
        break;
      case "close":
        this.#page.write(this.#dialect.close(this.#results.pop()!), { step: index });
        break;
      case "checkout":
      case "release":
      // The lines that take a connection and give it back stand for them.
    }
  }

  #query(happening: StepHappening, duration: Duration): void {
    const { step, index, lease } = happening;
    const purpose = { ...timed(index, duration), passes: "statement" } as const;
    const statement = this.#statementOf(happening, step.kind === "query" ? step.sql : null);
    if (statement.result === "read") {
      this.#page.write(this.#dialect.statement(statement), purpose);
      return;
    }
    const place = this.#opened++;
    const result = { ...statement, place, lease, ownsLease: lease?.shape === "result" };
    if (result.result === "open") this.#results.push(result);
    this.#page.write(this.#dialect.open(result), purpose);
  }

  #beginStep(happening: StepHappening): void {
    const { index, lease, transaction } = happening;
    const isKnown = transaction !== null && lease?.shape !== "statement";
    if (!isKnown) this.#word("BEGIN", happening);
    else if (!this.#frames.has(transaction)) this.#begin(transaction, index);
    else this.#say("begin: the first statement has begun one by itself", index);
  }

  #endStep(kind: "commit" | "rollback", happening: StepHappening): void {
    const { index, transaction } = happening;
    if (transaction && this.#frames.has(transaction)) this.#shut(transaction, index);
    else this.#word(kind.toUpperCase(), happening);
  }

  /** What ends or begins a transaction of which the library knows nothing is a statement like others. */
  #word(sql: string, happening: StepHappening): void {
    const { index } = happening;
    const statement = this.#statementOf(happening, sql);
    this.#page.write(this.#dialect.statement(statement), { step: index, passes: "statement" });
  }

  #say(sentence: string, step: number): void {
    this.#page.write([says(sentence)], { step });
  }

  #statementOf(happening: StepHappening, sql: string | null): Statement {
    const { step, lease, transaction } = happening;
    const isAlone = lease?.shape === "statement";
    const isChanging = !isAlone && isChange(happening);
    return {
      sql,
      result: step.kind === "query" ? step.result : "read",
      number: sql !== null ? 0 : isChanging ? this.#changes++ : this.#reads++,
      policy: this.#policy.id,
      lease: isAlone ? null : lease,
      transaction: isAlone ? null : transaction,
      isChange: isChanging,
      isBeside: isAlone && lease.isBeside,
    };
  }

  /** Each branch by itself, with leases of its own. */
  #parallel({ branches }: ParallelStep, index: number): void {
    const page = this.#page;
    const place = this.#parallels++;
    const all = this.#dialect.parallel.all(place);
    page.write(all.before);
    page.indent(all.inside);
    let first = index + 1;
    for (const [number, steps] of branches.entries()) {
      const happenings = planOf(steps, this.#policy, first);
      const setting = { policy: this.#policy.id, happenings };
      const frame = this.#dialect.parallel.branch(number, place, setting);
      page.branch(() => {
        page.write(frame.before);
        page.indent(frame.inside);
        this.write(happenings);
        if (this.#dialect.endsWith === "body") page.endHere();
        page.indent(-frame.inside);
        page.write(frame.after);
      });
      first += steps.length;
    }
    page.indent(-all.inside);
    page.write(all.after, { step: index, passes: "other" });
  }
}

function stepOf(happening: Happening | undefined): StepHappening | null {
  return happening?.kind === "step" ? happening : null;
}

function markOf({ ending }: Lease): LeaseMark {
  return ending === "leak" || ending === "keep" ? ending : "release";
}

/** What takes the step's time, and how long that is. */
function timed(step: number, duration: Duration): Purpose {
  return { step, comment: `${formatDuration(duration)} ms`, passes: "other" };
}

/** Begin and commit are statements; taking a connection is none. */
function purposeOf(whole: Lease | Transaction, step: number | null): Purpose {
  return "lease" in whole && step !== null ? { step, passes: "statement" } : { step };
}
