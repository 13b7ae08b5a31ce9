import { type Instruction, instruction, Op } from "../instruction.ts";
import type { PoolerCosts } from "./costs.ts";

/** How the pooler has a session wiped that a client has left. */
export function compileWiping({ wipe }: PoolerCosts): readonly Instruction[] {
  return [instruction(Op.serve, { server: wipe }), instruction(Op.wiped)];
}
