import type { Micros } from "../../kernel/time.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { Hold, isStatement, Mark, type Wait } from "../../trace/words.ts";
import { type Sentence, say } from "../explanation.ts";
import { lineOf } from "../line.ts";
import { lengthOf, link, moment, plural, requestName } from "../names.ts";
import type { Surroundings } from "../surroundings.ts";
import { isInTransaction } from "../who-has/server-connections.ts";
import { turnsOf } from "./turns.ts";
import { whatKeeps, whichDoes } from "./whoever-has-it.ts";

/** For whom a connection of the pooler to the database is linked, and what they do with it. */
export function whyServerConnection(
  index: TraceIndex,
  place: number,
  at: Micros,
  surroundings: Surroundings,
): readonly Sentence[] {
  const { holds } = index.trace;
  const name = `Server connection ${place + 1}`;
  const links = turnsOf(index, Hold.serverConnection, 0, place, at);
  if (links.now >= 0) return linked(index, name, links.now, at, surroundings);
  const opening = turnsOf(index, Hold.serverOpening, 0, place, at).now;
  if (opening >= 0) {
    const since = moment(holds.from[opening]!);
    const left = lengthOf(holds.to[opening]! - at);
    return [
      say`${name} is being opened by the pooler since ${since}; that ends in ${left}.`,
      ...whoWaits(index, at),
    ];
  }
  if (!isOpen(index, place, at)) return [say`${name} is not open.`];
  const last = links.before < 0 ? -1 : holds.to[links.before]!;
  const since = last < 0 ? say`, and nobody has had it yet` : say` since ${moment(last)}`;
  return [say`${name} is open and idle${since}.`];
}

function linked(
  index: TraceIndex,
  name: string,
  row: number,
  at: Micros,
  surroundings: Surroundings,
): readonly Sentence[] {
  const { holds, waits } = index.trace;
  const task = holds.task[row]!;
  const since = moment(holds.from[row]!);
  if (task < 0) {
    return [
      say`${name} is kept for a client that asks nothing, or being wiped, since ${since}.`,
      ...whoWaits(index, at),
    ];
  }
  const wait = index.waitOf(task, at);
  const isWorking = wait >= 0 && isStatement(waits.kind[wait] as Wait);
  const who = requestName(index, task);
  const state = isWorking
    ? say`${name} is querying for ${who}`
    : say`${name} is held idle by ${who}${whichDoes(index, task, at)}`;
  const pinned = isInTransaction(index, task, at) ? ", pinned by an open transaction" : "";
  return [
    say`${state}${pinned}.`,
    say`It has been linked since ${since}, and stays so for ${lengthOf(holds.to[row]! - at)}.`,
    ...whatKeeps(index, task, at, surroundings),
    ...whoWaits(index, at),
  ];
}

function whoWaits(index: TraceIndex, at: Micros): readonly Sentence[] {
  const { length } = lineOf(index, "pooler", 0, at);
  if (length === 0) return [];
  const queue = link(`${length} ${plural(length, "request", "requests")}`, {
    kind: "queue",
    queue: "pooler",
    process: 0,
  });
  return [say`${queue} ${plural(length, "waits", "wait")} for one.`];
}

function isOpen(index: TraceIndex, place: number, at: Micros): boolean {
  const { marks } = index.trace;
  const [, end] = index.marksBetween(at, at + 1);
  for (let row = end - 1; row >= 0; row--) {
    if (marks.place[row] !== place) continue;
    if (marks.kind[row] === Mark.serverOpened) return true;
    if (marks.kind[row] === Mark.serverClosed) return false;
  }
  return false;
}
