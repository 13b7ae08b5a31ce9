import type { Duration } from "../kernel/duration.ts";
import { Wait } from "../trace/words.ts";
import type { Circumstances } from "./circumstances.ts";
import { computing, type Instruction, instruction, Op } from "./instruction.ts";
import type { PoolerCosts } from "./pooler/costs.ts";

/** One statement of a program or of its library. */
export interface Statement {
  readonly wait: Wait;
  readonly duration: Duration;
  readonly step: number;
  readonly lease: number;
  readonly sql: string | null;
  /** Is its result not read to the end yet? Then it keeps a pooler's connection. */
  readonly isResultOpen: boolean;
}

/** Sent, served and read; behind a pooler on a connection that it links for that. */
export function compileStatement(
  { wait, duration, step, lease, sql, isResultOpen }: Statement,
  { runtime, pooler, takesTurns, watchesIdle }: Circumstances,
): readonly Instruction[] {
  const hasEffect = sql !== null || isTransactional(wait) || watchesIdle;
  const cost = wait === Wait.query ? runtime.statement : runtime.word;
  const server = cost.server;
  return [
    ...computing(cost.send, step),
    ...(pooler ? linking(pooler, wait, step, lease) : []),
    instruction(Op.statement, { wait, duration, server, step, lease }),
    ...(hasEffect ? [instruction(Op.effect, { wait, step, lease, sql })] : []),
    ...(pooler && !isResultOpen ? [instruction(Op.unlink, { wait, step, lease })] : []),
    ...(takesTurns ? [instruction(Op.takeTurn, { step })] : []),
    ...computing(cost.receive, step),
  ];
}

/** A BEGIN in one message with the statement that follows. */
export function compileBeginWithin(
  step: number,
  lease: number,
  { pooler }: Circumstances,
): readonly Instruction[] {
  return [
    ...(pooler ? linking(pooler, Wait.begin, step, lease) : []),
    instruction(Op.effect, { wait: Wait.begin, step, lease }),
  ];
}

/** The pooler reads it, and finds it a connection to the database. */
function linking(
  { forward }: PoolerCosts,
  wait: Wait,
  step: number,
  lease: number,
): readonly Instruction[] {
  const link = instruction(Op.link, { wait: Wait.serverConnection, step, lease });
  if (forward === 0) return [link];
  return [instruction(Op.poolerWork, { wait, server: forward, step, lease }), link];
}

/** Does the statement begin or end a transaction? */
function isTransactional(wait: Wait): boolean {
  return wait === Wait.begin || wait === Wait.commit || wait === Wait.rollback;
}
