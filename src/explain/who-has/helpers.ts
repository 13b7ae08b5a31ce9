import type { Micros } from "../../kernel/time.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { Hold } from "../../trace/words.ts";
import type { Tense } from "../activity.ts";
import { crowds, whichDo } from "../crowds.ts";
import { say } from "../explanation.ts";
import { ofProcess, requestNames } from "../names.ts";
import { allAre, type Holding, someones } from "./holding.ts";

/** "All 4 helper threads are busy with requests 0–3, which compute, …" */
export function whoHasHelpers(
  index: TraceIndex,
  process: number,
  at: Micros,
  tense: Tense,
): Holding {
  const { holds, rows } = index.trace;
  const busy = index
    .holdsAt(at)
    .filter((row) => holds.kind[row] === Hold.helper && holds.process[row] === process);
  const tasks = someones(index, busy);
  const groups = crowds(index, tasks, at).map((crowd) => ({
    count: crowd.tasks.length,
    state: say`with ${requestNames(index, crowd.tasks)}${whichDo(crowd, tense)}`,
  }));
  const whose = ofProcess(rows.processes, process);
  const sentence = allAre({ noun: "helper thread", whose, state: "busy" }, groups, tense);
  return { tasks, sentence, isFree: false };
}
