import type { Micros } from "../../kernel/time.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import type { Tense } from "../activity.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Surroundings } from "../surroundings.ts";
import { whoseBranches } from "./branches.ts";
import { whoHasCores } from "./cores.ts";
import { whoHasHelpers } from "./helpers.ts";
import type { Holding } from "./holding.ts";
import { whoHasPool } from "./pool.ts";
import { whoHasServerConnections } from "./server-connections.ts";
import { whoHasTurn } from "./turn.ts";
import { whoHasUnits } from "./units.ts";

/** Who has what stands in somebody's way, at an instant. */
export function whoHas(
  index: TraceIndex,
  obstacle: Obstacle,
  at: Micros,
  tense: Tense,
  surroundings: Surroundings,
): Holding {
  switch (obstacle.kind) {
    case "units":
      return whoHasUnits(index, at, tense, surroundings);
    case "turn":
      return whoHasTurn(index, obstacle.process, at, tense, surroundings);
    case "helpers":
      return whoHasHelpers(index, obstacle.process, at, tense);
    case "pool":
      return whoHasPool(index, obstacle.process, at, tense);
    case "cores":
      return whoHasCores(index, "server", at, tense);
    case "database-cores":
      return whoHasCores(index, "database", at, tense);
    case "server-connections":
      return whoHasServerConnections(index, at, tense);
    case "branches":
      return whoseBranches(index, obstacle.task, at, tense);
  }
}
