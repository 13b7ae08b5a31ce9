import type { Micros } from "../../kernel/time.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { Hold, Wait } from "../../trace/words.ts";
import { type Sentence, say } from "../explanation.ts";
import { lineOf } from "../line.ts";
import { capitalized, lengthOf, link, moment, ofProcess, plural, requestName } from "../names.ts";
import type { Surroundings } from "../surroundings.ts";
import { whyRequest } from "../why.ts";
import { turnsOf } from "./turns.ts";

/** Whom a process, thread or coroutine serves, how much of that it computes, and why not more. */
export function whyUnit(
  index: TraceIndex,
  { process, place }: { readonly process: number; readonly place: number },
  at: Micros,
  surroundings: Surroundings,
): readonly Sentence[] {
  const { holds } = index.trace;
  const { unit } = surroundings;
  const name = nameOf(index, unit, process, place);
  const { before, now, after } = turnsOf(index, Hold.unit, process, place, at);
  if (now < 0) {
    const last =
      before < 0
        ? say` and has served nobody yet`
        : say` since ${moment(holds.to[before]!)}, when ${requestName(index, holds.task[before]!)} ended`;
    const next =
      after < 0
        ? say`nobody comes to it any more`
        : say`the next to come is ${requestName(index, holds.task[after]!)}, in ${lengthOf(holds.from[after]! - at)}`;
    return [say`${name} is free${last}; ${next}.`, ...whoWaitsOutside(index, at, unit)];
  }
  const task = holds.task[now]!;
  const since = holds.from[now]!;
  return [
    say`${name} serves ${requestName(index, task)} since ${moment(since)}${howMuchComputed(index, task, since, at)}.`,
    ...whyRequest(index, task, at, surroundings),
  ];
}

function nameOf({ trace }: TraceIndex, unit: string, process: number, place: number): string {
  if (unit === "process") return `Process ${process + 1}`;
  return `${capitalized(unit)} ${place + 1}${ofProcess(trace.rows.processes, process)}`;
}

/** ", and has computed 2 ms of these 450 ms" */
function howMuchComputed(index: TraceIndex, task: number, since: Micros, at: Micros): Sentence {
  if (at === since) return [];
  const { waits } = index.trace;
  let computed = 0;
  index.eachWaitDuring(task, since, at, (row) => {
    if (waits.kind[row] !== Wait.compute) return;
    computed += Math.min(waits.to[row]!, at) - Math.max(waits.from[row]!, since);
  });
  return say`, and has computed ${lengthOf(computed)} of these ${lengthOf(at - since)}`;
}

function whoWaitsOutside(index: TraceIndex, at: Micros, unit: string): readonly Sentence[] {
  const count = lineOf(index, "outside", 0, at).length;
  if (count === 0) return [];
  const queue = link(`${count} ${plural(count, "request", "requests")}`, {
    kind: "queue",
    queue: "outside",
    process: 0,
  });
  return [say`${queue} ${plural(count, "waits", "wait")} outside for a ${unit}.`];
}
