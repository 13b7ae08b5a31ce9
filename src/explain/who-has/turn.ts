import type { Micros } from "../../kernel/time.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { Hold, Wait } from "../../trace/words.ts";
import type { Tense } from "../activity.ts";
import { type Crowd, crowds, whichDo } from "../crowds.ts";
import { joined, type Sentence, say } from "../explanation.ts";
import { capitalized, ofProcess, requestNames } from "../names.ts";
import { has } from "../opening.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Holding } from "./holding.ts";

/** "The interpreter lock is held by request 7, which has computed since 2.000 s." */
export function whoHasTurn(
  index: TraceIndex,
  process: number,
  at: Micros,
  tense: Tense,
  { turn }: Surroundings,
): Holding {
  const tasks = whoMayCompute(index, process, at);
  const whose = ofProcess(index.trace.rows.processes, process);
  const busy = crowds(index, tasks, at).map((crowd) => withThem(index, crowd, tense));
  const by = busy.length > 0 ? joined(busy, " and ") : say`the opening of a connection`;
  const subject = (words: string) =>
    tense === "now" ? capitalized(words) : `At that moment ${words}`;
  const [is, are] = tense === "now" ? ["is", "are"] : ["was", "were"];
  const sentence: Record<Surroundings["turn"], Sentence> = {
    lock: say`${subject("the interpreter lock")}${whose} ${is} held by ${by}.`,
    loop: say`${subject("the loop")}${whose} ${is} busy with ${by}.`,
    processor: say`${subject("all processors")}${whose} ${are} busy with ${by}.`,
  };
  return { tasks, sentence: sentence[turn], isFree: false };
}

function withThem(index: TraceIndex, crowd: Crowd, tense: Tense): Sentence {
  return say`${requestNames(index, crowd.tasks)}${whichDo(crowd, tense)}`;
}

/**
 * The units of the process that have its lock, its loop or a processor: they compute, or have
 * nothing left to wait for but a core. Helper threads and what is being started need none.
 */
function whoMayCompute(index: TraceIndex, process: number, at: Micros): readonly number[] {
  const { waits } = index.trace;
  return index
    .waitsAt(at)
    .filter((row) => {
      const wait = waits.kind[row];
      return waits.process[row] === process && (wait === Wait.compute || wait === Wait.core);
    })
    .map((row) => waits.task[row]!)
    .filter((task) => !has(index, task, Hold.helper, at) && !isToBeStarted(index, task, at));
}

function isToBeStarted(index: TraceIndex, task: number, at: Micros): boolean {
  const { waits } = index.trace;
  return index.waitsOf(task).some((row) => waits.kind[row] === Wait.spawn && waits.to[row]! > at);
}
