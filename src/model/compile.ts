import { type Duration, fixed } from "../kernel/duration.ts";
import type { Micros } from "../kernel/time.ts";
import type { Step } from "../program/step.ts";
import { NO_PLACE } from "../trace/spans.ts";
import { Wait } from "../trace/words.ts";
import type { LeasePolicy, PlacedStep } from "./lease-policy.ts";
import type { OpeningStage, Runtime } from "./runtime.ts";

/** What the interpreter can do. */
export const Op = {
  compute: 0,
  statement: 1,
  call: 2,
  checkout: 3,
  release: 4,
  answer: 5,
  /** A transaction has begun or ended at the server. */
  turn: 6,
  /** Stages of opening a connection; then back to the checkout that asked for it. */
  serve: 7,
  pause: 8,
  claimSlot: 9,
  passReserved: 10,
  opened: 11,
} as const;
export type Op = (typeof Op)[keyof typeof Op];

/** One thing the interpreter does. */
export interface Instruction {
  readonly op: Op;
  /** Of a statement: which. Of anything else that takes time: why the task waits. */
  readonly wait: Wait;
  readonly duration: Duration;
  /** What the database's backend computes for it. */
  readonly server: Micros;
  /** The program's step it belongs to; `NO_PLACE` for none. */
  readonly step: number;
}

const NOTHING = fixed(0);

function instruction(op: Op, rest: Partial<Instruction> = {}): Instruction {
  return { op, wait: Wait.compute, duration: NOTHING, server: 0, step: NO_PLACE, ...rest };
}

/**
 * A program's steps, the lease policy's checkouts and releases and the runtime's costs, as one list
 * of instructions. What costs nothing is left out, so an ideal runtime is not slowed by the real
 * ones' details.
 */
export function compile(
  steps: readonly Step[],
  policy: LeasePolicy,
  runtime: Runtime,
): readonly Instruction[] {
  const placed = policy.place(steps);
  const body = placed.flatMap((step, i) => compileStep(step, placed.slice(0, i), runtime));
  return [
    ...compute(runtime.request.start, NO_PLACE),
    ...body,
    ...compute(runtime.request.answer, NO_PLACE),
    instruction(Op.answer),
  ];
}

function compileStep(
  placed: PlacedStep,
  before: readonly PlacedStep[],
  runtime: Runtime,
): readonly Instruction[] {
  if (placed.kind === "release") return [instruction(Op.release, { step: lastStep(before) })];
  if (placed.kind === "checkout") {
    const step = lastStep(before) + 1;
    const check = runtime.checksLiveness ? statement(Wait.check, NOTHING, step, runtime) : [];
    return [instruction(Op.checkout, { step }), ...check];
  }
  const { step, index } = placed;
  switch (step.kind) {
    case "compute":
      return [
        instruction(Op.compute, { wait: Wait.compute, duration: step.duration, step: index }),
      ];
    case "call":
      return [instruction(Op.call, { wait: Wait.call, duration: step.duration, step: index })];
    case "begin":
      return runtime.beginsLazily ? [] : statement(Wait.begin, NOTHING, index, runtime);
    case "query": {
      const begin = owesBegin(before, runtime)
        ? statement(Wait.begin, NOTHING, index, runtime)
        : [];
      return [...begin, ...statement(Wait.query, step.duration, index, runtime)];
    }
    case "commit":
    case "rollback":
      // Of a transaction without a statement the server never hears.
      if (owesBegin(before, runtime)) return [];
      return statement(Wait[step.kind], NOTHING, index, runtime);
    default:
      return [];
  }
}

/** The number of the last step before; −1 at the beginning. */
function lastStep(before: readonly PlacedStep[]): number {
  return before.filter((placed) => placed.kind === "step").length - 1;
}

/** Has the transaction begun in the program, but not yet at the server? */
function owesBegin(before: readonly PlacedStep[], runtime: Runtime): boolean {
  if (!runtime.beginsLazily) return false;
  const kinds = before.map((placed) => (placed.kind === "step" ? placed.step.kind : placed.kind));
  const begin = kinds.lastIndexOf("begin");
  if (begin < 0) return false;
  const since = kinds.slice(begin + 1);
  return !since.some((kind) => kind === "query" || kind === "commit" || kind === "rollback");
}

function statement(
  wait: Wait,
  duration: Duration,
  step: number,
  { statement: cost }: Runtime,
): readonly Instruction[] {
  return [
    ...compute(cost.send, step),
    instruction(Op.statement, { wait, duration, server: cost.server, step }),
    ...(isTurn(wait) ? [instruction(Op.turn, { wait, step })] : []),
    ...compute(cost.receive, step),
  ];
}

/** Does the statement begin or end a transaction? */
function isTurn(wait: Wait): boolean {
  return wait === Wait.begin || wait === Wait.commit || wait === Wait.rollback;
}

function compute(micros: Micros, step: number): readonly Instruction[] {
  if (micros === 0) return [];
  return [instruction(Op.compute, { wait: Wait.compute, duration: fixed(micros), step })];
}

/** How a task opens a connection: the runtime's stages, and what the scenario adds. */
export function compileOpening(
  runtime: Runtime,
  openingTime: Micros,
  roundTrip: Micros,
): readonly Instruction[] {
  const stages = runtime.opening.map((stage) => compileStage(stage, roundTrip));
  const added = openingTime > 0 ? [instruction(Op.pause, { duration: fixed(openingTime) })] : [];
  return [...added, ...stages, instruction(Op.opened)];
}

function compileStage(stage: OpeningStage, roundTrip: Micros): Instruction {
  switch (stage.kind) {
    case "client":
      return instruction(Op.compute, { duration: fixed(stage.micros) });
    case "server":
      return instruction(Op.serve, { server: stage.micros });
    case "wait":
      return instruction(Op.pause, { duration: fixed(stage.micros) });
    case "trips":
      return instruction(Op.pause, { duration: fixed(stage.roundTrips * roundTrip) });
    case "limit":
      return instruction(Op.claimSlot);
    case "reserved":
      return instruction(Op.passReserved);
  }
}
