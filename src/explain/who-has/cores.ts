import type { Micros } from "../../kernel/time.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { Hold } from "../../trace/words.ts";
import { statement, type Tense } from "../activity.ts";
import { crowds, whichDo } from "../crowds.ts";
import { say } from "../explanation.ts";
import { requestNames } from "../names.ts";
import { isOpening } from "../opening.ts";
import { allAre, type Group, type Holding, someones } from "./holding.ts";

/** "All 4 cores are busy with requests 0–3, which compute, …" */
export function whoHasCores(
  index: TraceIndex,
  host: "server" | "database",
  at: Micros,
  tense: Tense,
): Holding {
  const { holds, rows } = index.trace;
  const isOwn = host === "database" && rows.databaseCores > 0;
  const hold = isOwn ? Hold.databaseCore : Hold.core;
  const busy = index.holdsAt(at).filter((row) => holds.kind[row] === hold);
  const tasks = someones(index, busy);
  const opening = tasks.filter((task) => isOpening(index, task, at));
  const others = tasks.filter((task) => !opening.includes(task));
  const groups: Group[] = crowds(index, others, at).map((crowd) => {
    const names = requestNames(index, crowd.tasks);
    // What is computed for a statement is computed by the database.
    const isStatement = crowd.activity === statement;
    const state = isStatement
      ? say`with statements of ${names}`
      : say`with ${names}${whichDo(crowd, tense)}`;
    return { count: crowd.tasks.length, state };
  });
  if (opening.length > 0) {
    groups.push({ count: opening.length, state: say`with opening connections` });
  }
  // Of a connection that is closed the backend computes a little to its end.
  const closing = busy.length - tasks.length;
  if (closing > 0) groups.push({ count: closing, state: say`with closing connections` });
  const whose = isOwn ? " of the database" : "";
  const sentence = allAre({ noun: "core", whose, state: "busy" }, groups, tense);
  return { tasks, sentence, isFree: busy.length === 0 };
}
