import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Mark, Reason, type Wait } from "../trace/words.ts";
import { activities, activityOf } from "./activity.ts";
import { whyBlocked } from "./causes.ts";
import type { Ending } from "./ending.ts";
import { listed, type Sentence, say } from "./explanation.ts";
import { lengthOf, moment, requestName, requestNameFirst } from "./names.ts";
import { obstacleOf } from "./obstacle.ts";
import { poolWords } from "./pool-words.ts";
import { whyReason } from "./reasons.ts";
import type { Surroundings } from "./surroundings.ts";
import { whatWasThere } from "./what-was-there.ts";

/** "Request 31 was answered at 2.950 s, after 523 ms. It spent 383 ms waiting for a connection …" */
export function howItEnded(
  index: TraceIndex,
  task: number,
  ending: Ending,
  surroundings: Surroundings,
): readonly Sentence[] {
  const { waits } = index.trace;
  const who = requestNameFirst(index, task);
  const first = index.waitsOf(task)[0];
  const began = first === undefined ? ending.at : waits.from[first]!;
  const length = ending.at - began;
  const after = length === 0 ? say`at once` : say`after ${lengthOf(length)}`;
  const spent = whereTimeWent(index, task, ending.at);
  const reason = whyReason(ending.reason, surroundings);
  const why = poolWords(reason, index, task, ending.at);
  return [
    say`${who} ${VERBS[ending.outcome] ?? "ended"} at ${moment(ending.at)}, ${after}${why === "" ? "" : `: ${why}`}.`,
    ...(spent.length === 0 ? [] : [say`It spent ${spent}.`]),
    ...whatHadBeenInItsWay(index, task, ending, surroundings),
    ...whatWasThere(index, task, ending),
    ...whoRepeatsIt(index, task, ending),
  ];
}

const VERBS: Readonly<Record<number, string>> = {
  [Mark.answered]: "was answered",
  [Mark.refused]: "was refused",
  [Mark.timedOut]: "gave up",
  [Mark.failed]: "failed",
  [Mark.abandoned]: "was abandoned",
};

/** "383 ms waiting for a connection, 130 ms waiting for the external service and 10 ms querying" */
function whereTimeWent(index: TraceIndex, task: number, end: Micros): Sentence {
  const { waits } = index.trace;
  const spent = activities.map((activity) => {
    let time = 0;
    for (const row of index.waitsOf(task)) {
      const isAfter = waits.from[row]! >= end;
      if (isAfter || activityOf(waits.kind[row] as Wait) !== activity) continue;
      time += waits.to[row]! - waits.from[row]!;
    }
    return { activity, time };
  });
  const most = spent.filter(({ time }) => time > 0).sort((a, b) => b.time - a.time);
  return listed(
    most.map(({ activity: { verb, rest }, time }) => say`${lengthOf(time)} ${verb[2]}${rest}`),
  );
}

/**
 * Of a request that gave up or was refused in the middle of a wait: what had been in its way until
 * then, one microsecond before; at the instant itself others may have what it let go.
 */
function whatHadBeenInItsWay(
  index: TraceIndex,
  task: number,
  { at, outcome, reason }: Ending,
  surroundings: Surroundings,
): readonly Sentence[] {
  // Who is turned away at the door never stood there.
  if (reason === Reason.backlogFull) {
    return whyBlocked(index, { kind: "units" }, at, "then", surroundings);
  }
  const isCutShort =
    outcome === Mark.timedOut || outcome === Mark.refused || outcome === Mark.abandoned;
  const row = isCutShort ? index.waitOf(task, at - 1) : -1;
  const obstacle = row < 0 ? null : obstacleOf(index, row, at - 1);
  return obstacle === null ? [] : whyBlocked(index, obstacle, at - 1, "then", surroundings);
}

/** "Its client asks for the same again at 0.300 s, as request 45." */
function whoRepeatsIt(
  index: TraceIndex,
  task: number,
  { at, outcome }: Ending,
): readonly Sentence[] {
  if (outcome === Mark.answered) return [];
  const { marks } = index.trace;
  const [start] = index.marksBetween(at, at);
  for (let row = start; row < marks.count; row++) {
    if (marks.kind[row] !== Mark.retried || marks.detail[row] !== task) continue;
    const who = requestName(index, marks.task[row]!);
    return [say`Its client asks for the same again at ${moment(marks.at[row]!)}, as ${who}.`];
  }
  return [];
}
