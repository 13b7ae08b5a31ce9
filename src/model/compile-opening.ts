import { fixed } from "../kernel/duration.ts";
import type { Micros } from "../kernel/time.ts";
import { type Instruction, instruction, Op } from "./instruction.ts";
import type { OpeningStage } from "./runtime.ts";

/** How a task opens a connection: the stages of its runtime, and what the scenario adds. */
export function compileOpening(
  stages: readonly OpeningStage[],
  openingTime: Micros,
  roundTrip: Micros,
): readonly Instruction[] {
  const added = openingTime > 0 ? [instruction(Op.pause, { duration: fixed(openingTime) })] : [];
  return [
    ...added,
    ...stages.map((stage) => compileStage(stage, roundTrip)),
    instruction(Op.opened),
  ];
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
    case "pooler":
      return instruction(Op.poolerWork, { server: stage.micros });
    case "clients":
      return instruction(Op.admitClient);
    case "limit":
      return instruction(Op.claimSlot);
    case "reserved":
      return instruction(Op.passReserved);
  }
}
