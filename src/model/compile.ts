import { assert } from "../kernel/assert.ts";
import { fixed } from "../kernel/duration.ts";
import type { CallStep, ComputeStep, ParallelStep, QueryStep, Step } from "../program/step.ts";
import { NO_PLACE } from "../trace/spans.ts";
import { Wait } from "../trace/words.ts";
import type { Circumstances } from "./circumstances.ts";
import { compileBeginWithin, compileStatement } from "./compile-statement.ts";
import { computing, type Instruction, instruction, NOTHING, Op } from "./instruction.ts";
import type { PlacedStep, ReleaseStep } from "./lease-policy.ts";
import { stepCount } from "./placement.ts";

/**
 * A program's steps, the lease policy's checkouts and releases and the runtime's costs, as one list
 * of instructions. What costs nothing is left out, so an ideal runtime is not slowed by the real
 * ones' details.
 */
export function compile(
  steps: readonly Step[],
  circumstances: Circumstances,
): readonly Instruction[] {
  const { spawn, runtime } = circumstances;
  const { start, answer } = runtime.request;
  return [
    ...(spawn > 0 ? [instruction(Op.spawn, { wait: Wait.spawn, duration: fixed(spawn) })] : []),
    ...(circumstances.takesTurns ? [instruction(Op.takeTurn)] : []),
    ...computing(start, NO_PLACE),
    ...compileSteps(steps, 0, circumstances),
    ...computing(answer, NO_PLACE),
    instruction(Op.answer),
  ];
}

function compileSteps(
  steps: readonly Step[],
  firstIndex: number,
  circumstances: Circumstances,
): readonly Instruction[] {
  const compiler = new Compiler(circumstances, firstIndex);
  const placed = circumstances.policy.place(steps, firstIndex);
  return placed.flatMap((step) => compiler.take(step));
}

/** What the library knows of the transaction on one of its connections. */
interface Known {
  /** Has it begun in the program, but not yet at the server? */
  owesBegin: boolean;
  /** Is it open at the server? */
  isOpen: boolean;
}

/** Walks what the policy has placed; knows the step it is at and what the server has not heard. */
class Compiler {
  readonly #circumstances: Circumstances;
  #nextStep: number;
  /** Of the connections that the program has, the latest last. */
  readonly #known: Known[] = [];
  /** Of one that was released before its transaction was heard of: the next connection hears of it. */
  #unheard: Known | null = null;
  /** Is the transaction open that the session has begun by itself? A begin then adds nothing. */
  #hasBegunByItself = false;

  constructor(circumstances: Circumstances, firstIndex: number) {
    this.#circumstances = circumstances;
    this.#nextStep = firstIndex;
  }

  take(placed: PlacedStep): readonly Instruction[] {
    if (placed.kind === "step") {
      this.#nextStep = placed.index + stepCount(placed.step);
      return this.#step(placed.step, placed.index, placed.lease);
    }
    const last = this.#nextStep - 1;
    switch (placed.kind) {
      case "checkout":
        return this.#checkout(this.#nextStep);
      case "release":
        return this.#release(placed, last);
      case "leak":
        this.#forget(placed.lease);
        return [instruction(Op.leak, { step: last, lease: placed.lease })];
      case "keep":
        this.#forget(placed.lease);
        return [instruction(Op.keep, { step: last, lease: placed.lease })];
      case "begin-by-itself":
        this.#hasBegunByItself = true;
        return this.#sendBegin(this.#nextStep, placed.lease);
      case "rollback-by-itself":
        return this.#end(Wait.rollback, last, placed.lease);
    }
  }

  #checkout(step: number): readonly Instruction[] {
    const { runtime, takesTurns } = this.#circumstances;
    this.#known.push(this.#unheard ?? { owesBegin: false, isOpen: false });
    this.#unheard = null;
    return [
      instruction(Op.checkout, { step }),
      ...(takesTurns ? [instruction(Op.takeTurn, { step })] : []),
      ...(runtime.checksLiveness ? this.#plain(Wait.check, step, 0) : []),
    ];
  }

  #release({ lease, isAtEnd }: ReleaseStep, step: number): readonly Instruction[] {
    const { rollsBack, keepsOpen, runtime } = this.#circumstances;
    const op = keepsOpen && isAtEnd ? Op.releaseAtEnd : Op.release;
    const release = instruction(op, { step, lease });
    const known = this.#forget(lease);
    // Where the driver refuses, a connection that comes back has forgotten that it owes a begin.
    if (known.owesBegin && !runtime.refusesEnd) this.#unheard = known;
    if (!rollsBack) return [release];
    const { server } = runtime.word;
    // Sent for what the library has begun, though a statement of the program may have ended it.
    const end = known.isOpen ? [instruction(Op.effect, { wait: Wait.rollback, step, lease })] : [];
    known.isOpen = false;
    return [instruction(Op.reset, { wait: Wait.rollback, server, step, lease }), ...end, release];
  }

  #step(step: Step, index: number, lease: number): readonly Instruction[] {
    switch (step.kind) {
      case "compute":
        return this.#compute(step, index);
      case "call":
        return this.#call(step, index);
      case "parallel":
        return [this.#parallel(step, index), ...this.#turn(index)];
      case "query":
        return this.#query(step, index, lease);
      case "begin":
        return this.#begin(index, lease);
      case "commit":
      case "rollback":
        return [...this.#checkEnd(index, lease), ...this.#end(Wait[step.kind], index, lease)];
      default:
        // What the lease policy has read already.
        return [];
    }
  }

  #compute({ duration, yieldEvery, isHelped }: ComputeStep, step: number): readonly Instruction[] {
    if (isHelped) {
      return [instruction(Op.help, { wait: Wait.helper, duration, step }), ...this.#turn(step)];
    }
    if (yieldEvery === null || duration.kind !== "fixed") {
      return [instruction(Op.compute, { duration, step })];
    }
    const pieces: Instruction[] = [];
    for (let left = duration.micros; left > 0; left -= yieldEvery) {
      const piece = Math.min(left, yieldEvery);
      pieces.push(instruction(Op.compute, { duration: fixed(piece), step }));
      if (left > yieldEvery) pieces.push(instruction(Op.yieldTurn, { step }));
    }
    return pieces;
  }

  #call({ duration }: CallStep, step: number): readonly Instruction[] {
    return [instruction(Op.call, { wait: Wait.call, duration, step }), ...this.#turn(step)];
  }

  #parallel({ branches }: ParallelStep, index: number): Instruction {
    let first = index + 1;
    const compiled = branches.map((steps) => {
      const body = compileSteps(steps, first, this.#circumstances);
      first += steps.reduce((sum, inner) => sum + stepCount(inner), 0);
      return [...body, instruction(Op.branchEnd)];
    });
    return instruction(Op.fork, { wait: Wait.branches, step: index, branches: compiled });
  }

  #query(query: QueryStep, step: number, lease: number): readonly Instruction[] {
    const begin = this.#of(lease).owesBegin ? this.#sendBegin(step, lease) : [];
    const { duration, sql, result } = query;
    const isResultOpen = result !== "read";
    const statement = { wait: Wait.query, duration, step, lease, sql, isResultOpen };
    return [...begin, ...compileStatement(statement, this.#circumstances)];
  }

  #begin(step: number, lease: number): readonly Instruction[] {
    if (this.#hasBegunByItself) return [];
    const isLate = this.#circumstances.runtime.begins !== "at-once";
    if (!isLate) return this.#sendBegin(step, lease);
    this.#of(lease).owesBegin = true;
    return [];
  }

  #sendBegin(step: number, lease: number): readonly Instruction[] {
    const known = this.#of(lease);
    known.owesBegin = false;
    known.isOpen = true;
    return this.#circumstances.runtime.begins === "with-statement"
      ? compileBeginWithin(step, lease, this.#circumstances)
      : this.#plain(Wait.begin, step, lease);
  }

  /** What the driver does where it knows of no transaction. */
  #checkEnd(step: number, lease: number): readonly Instruction[] {
    const { owesBegin, isOpen } = this.#of(lease);
    const isRefused = this.#circumstances.runtime.refusesEnd && !owesBegin && !isOpen;
    return isRefused ? [instruction(Op.checkEnd, { step, lease })] : [];
  }

  /** Of a transaction without a statement the server never hears. */
  #end(wait: Wait, step: number, lease: number): readonly Instruction[] {
    const known = this.#of(lease);
    const isUnheard = known.owesBegin;
    known.owesBegin = false;
    known.isOpen = false;
    this.#hasBegunByItself = false;
    return isUnheard ? [] : this.#plain(wait, step, lease);
  }

  /** Of its connections, counted from the latest. */
  #of(lease: number): Known {
    const known = this.#known.at(-1 - lease);
    assert(known !== undefined, "statements are placed where the program has a connection");
    return known;
  }

  /** The connection is not the program's any more. */
  #forget(lease: number): Known {
    const known = this.#of(lease);
    this.#known.splice(-1 - lease, 1);
    return known;
  }

  #plain(wait: Wait, step: number, lease: number): readonly Instruction[] {
    const statement = { wait, duration: NOTHING, step, lease, sql: null, isResultOpen: false };
    return compileStatement(statement, this.#circumstances);
  }

  #turn(step: number): readonly Instruction[] {
    return this.#circumstances.takesTurns ? [instruction(Op.takeTurn, { step })] : [];
  }
}
