import type { Micros } from "../kernel/time.ts";
import type { TraceIndex } from "../trace/trace-index.ts";
import { Mark, Wait } from "../trace/words.ts";
import { whyBlocked } from "./causes.ts";
import { howItEnded } from "./ended.ts";
import { endingOf } from "./ending.ts";
import { type Explanation, explanation, type Sentence, say } from "./explanation.ts";
import { lengthOf, moment, requestName, requestNameFirst } from "./names.ts";
import { plainSurroundings, type Surroundings } from "./surroundings.ts";
import { whatUnderWay } from "./under-way.ts";
import { type Causes, whyWaitingForConnection } from "./waiting-for-connection.ts";
import { whyWaitingOutside } from "./waiting-outside.ts";

/** Why a request is where it is at an instant, in sentences whose every fact is in the trace. */
export function explain(
  index: TraceIndex,
  task: number,
  at: Micros,
  surroundings: Surroundings = plainSurroundings,
): Explanation {
  return explanation(whyRequest(index, task, at, surroundings));
}

export function whyRequest(
  index: TraceIndex,
  task: number,
  at: Micros,
  surroundings: Surroundings,
): readonly Sentence[] {
  if (index.owners.requestOf(task) < 0) {
    return [say`The pool opens a connection for whoever waits.`];
  }
  const ending = endingOf(index, task);
  const row = index.waitOf(task, at);
  if (row >= 0 && ending && ending.at <= at) {
    const still = say`The server still works on it, for nobody.`;
    return [...howItEnded(index, task, ending, surroundings), still];
  }
  if (row >= 0) return whyWaiting(index, row, at, surroundings);

  if (ending && ending.at <= at) return howItEnded(index, task, ending, surroundings);
  const arrival = arrivalOf(index, task);
  const who = requestNameFirst(index, task);
  if (arrival === null) return [say`The run stops before ${requestName(index, task)} arrives.`];
  if (at < arrival) {
    return [say`${who} arrives at ${moment(arrival)}, in ${lengthOf(arrival - at)}.`];
  }
  const { isTruncated } = index.trace;
  return [say`${who} ${isTruncated ? "has not ended when the run stops" : "is never answered"}.`];
}

function whyWaiting(
  index: TraceIndex,
  row: number,
  at: Micros,
  surroundings: Surroundings,
): readonly Sentence[] {
  const causes: Causes = (obstacle) => whyBlocked(index, obstacle, at, "now", surroundings);
  switch (index.trace.waits.kind[row]) {
    case Wait.unit:
      return whyWaitingOutside(index, row, at, surroundings, causes);
    case Wait.connection:
      return whyWaitingForConnection(index, row, at, surroundings, causes);
    default:
      return whatUnderWay(index, row, at, surroundings, causes);
  }
}

function arrivalOf(index: TraceIndex, task: number): Micros | null {
  const { marks } = index.trace;
  const row = index.marksOf(task).find((mark) => marks.kind[mark] === Mark.arrived);
  return row === undefined ? null : marks.at[row]!;
}
