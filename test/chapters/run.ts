import { type Summary, summarize } from "../../src/metrics/summary.ts";
import type { Changes } from "../../src/scenario/scenario.ts";
import { memoryOverTime, PER_MB } from "../../src/trace/memory.ts";
import { peakOf } from "../../src/trace/series.ts";
import type { Trace } from "../../src/trace/trace.ts";
import type { Mark } from "../../src/trace/words.ts";
import { runWith } from "../support/picture.ts";

/** What the lessons take for granted: coroutines on four cores, a lease for each statement. */
const lesson: Changes = { "server.cores": 4, "pool.lease": "statement" };

export function runLesson(changes: Changes): Trace {
  return runWith({ ...lesson, ...changes });
}

export function lessonOf(changes: Changes): Summary {
  return summarize(runLesson(changes));
}

export function countMarks({ marks }: Trace, mark: Mark): number {
  return marks.kind.subarray(0, marks.count).reduce((sum, kind) => sum + Number(kind === mark), 0);
}

/** The most memory that the server had at once, in MB. */
export function memoryPeakOf(changes: Changes): number {
  return peakOf(memoryOverTime(runLesson(changes))) / PER_MB;
}
