import type { Micros } from "../../kernel/time.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { Hold } from "../../trace/words.ts";
import { statement, type Tense } from "../activity.ts";
import { crowds, whichDo } from "../crowds.ts";
import { type Sentence, say } from "../explanation.ts";
import { plural, requestNames } from "../names.ts";
import { allAre, type Group, type Holding, someones } from "./holding.ts";
import { isPinned } from "./pool.ts";

/** "All 3 server connections are held idle by requests 4, 6, 7, which …, pinned by open transactions." */
export function whoHasServerConnections(index: TraceIndex, at: Micros, tense: Tense): Holding {
  const { holds } = index.trace;
  const here = index.holdsAt(at);
  const links = here.filter((row) => holds.kind[row] === Hold.serverConnection);
  const openings = here.filter((row) => holds.kind[row] === Hold.serverOpening);
  const tasks = someones(index, links);
  const groups: Group[] = crowds(index, tasks, at).map((crowd) => {
    const names = requestNames(index, crowd.tasks);
    if (crowd.activity === statement) {
      return { count: crowd.tasks.length, state: say`querying for ${names}` };
    }
    const pin = whatPins(index, crowd.tasks, at);
    const state = say`held idle by ${names}${whichDo(crowd, tense)}${pin}`;
    return { count: crowd.tasks.length, state };
  });
  const named = groups.reduce((sum, { count }) => sum + count, 0);
  const idle = links.length - named;
  if (idle > 0) {
    groups.push({ count: idle, state: say`kept for clients that ask nothing, or being wiped` });
  }
  if (openings.length > 0) groups.push({ count: openings.length, state: say`being opened` });
  const sentence =
    groups.length > 0
      ? allAre({ noun: "server connection", whose: " of the pooler" }, groups, tense)
      : say`The pooler has no server connection${tense === "now" ? "" : " then"}.`;
  return { tasks: someones(index, [...links, ...openings]), sentence, isFree: false };
}

function whatPins(index: TraceIndex, tasks: readonly number[], at: Micros): Sentence {
  const pinned = tasks.filter((task) => isInTransaction(index, task, at)).length;
  if (pinned === 0) return say``;
  const which = pinned === tasks.length ? "" : `${pinned} of them `;
  return say`, ${which}pinned by ${plural(pinned, "an open transaction", "open transactions")}`;
}

export function isInTransaction(index: TraceIndex, task: number, at: Micros): boolean {
  const { kind, from, to } = index.trace.holds;
  return index
    .holdsOf(task)
    .some(
      (row) =>
        kind[row] === Hold.connection &&
        from[row]! <= at &&
        at < to[row]! &&
        isPinned(index, row, at),
    );
}
