import type { Micros } from "../../kernel/time.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { Hold } from "../../trace/words.ts";
import type { Tense } from "../activity.ts";
import { crowds, whichDo } from "../crowds.ts";
import { say } from "../explanation.ts";
import { requestNames } from "../names.ts";
import type { Surroundings } from "../surroundings.ts";
import { allAre, type Holding, someones } from "./holding.ts";

/** "All 5 threads are taken by requests 0–4, which wait for the external service, …" */
export function whoHasUnits(
  index: TraceIndex,
  at: Micros,
  tense: Tense,
  { unit }: Surroundings,
): Holding {
  const { holds, requestCount } = index.trace;
  const taken = index
    .holdsAt(at)
    // Branches have units of their own, beside those that requests wait for.
    .filter((row) => holds.kind[row] === Hold.unit && holds.task[row]! < requestCount);
  const tasks = someones(index, taken);
  const groups = crowds(index, tasks, at).map((crowd) => ({
    count: crowd.tasks.length,
    state: say`by ${requestNames(index, crowd.tasks)}${whichDo(crowd, tense)}`,
  }));
  const sentence =
    groups.length > 0
      ? allAre({ noun: unit, whose: "", state: "taken" }, groups, tense)
      : say`A ${unit} is about to be free.`;
  return { tasks, sentence, isFree: groups.length === 0 };
}
