import type { Duration } from "../kernel/duration.ts";
import { Wait } from "../trace/words.ts";
import type { Circumstances } from "./circumstances.ts";
import { computing, type Instruction, instruction, Op } from "./instruction.ts";

/** One statement of a program or of its library. */
export interface Statement {
  readonly wait: Wait;
  readonly duration: Duration;
  readonly step: number;
  readonly lease: number;
  readonly sql: string | null;
}

/** Sent, served and read; behind a pooler on a connection that it links for that. */
export function compileStatement(
  { wait, duration, step, lease, sql }: Statement,
  { runtime: { statement: cost }, hasPooler, takesTurns, watchesIdle }: Circumstances,
): readonly Instruction[] {
  const hasEffect = sql !== null || isTransactional(wait) || watchesIdle;
  const server = cost.server;
  return [
    ...computing(cost.send, step),
    ...(hasPooler ? [instruction(Op.link, { wait: Wait.serverConnection, step, lease })] : []),
    instruction(Op.statement, { wait, duration, server, step, lease }),
    ...(hasEffect ? [instruction(Op.effect, { wait, step, lease, sql })] : []),
    ...(hasPooler ? [instruction(Op.unlink, { wait, step, lease })] : []),
    ...(takesTurns ? [instruction(Op.takeTurn, { step })] : []),
    ...computing(cost.receive, step),
  ];
}

/** Does the statement begin or end a transaction? */
function isTransactional(wait: Wait): boolean {
  return wait === Wait.begin || wait === Wait.commit || wait === Wait.rollback;
}
