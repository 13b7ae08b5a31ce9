import type { Marks, Spans } from "../../src/trace/spans.ts";
import { CloseReason, Hold, Mark, Reason, Wait } from "../../src/trace/words.ts";
import type { Simulated } from "./simulated.ts";

/** The columns of each run as JSON; docs/simulate-json.md explains every key. */
export function traceToJson(runs: readonly Simulated[]): string {
  return JSON.stringify({
    version: 1,
    words: {
      wait: Object.keys(Wait),
      hold: Object.keys(Hold),
      mark: Object.keys(Mark),
      reason: Object.keys(Reason),
      closeReason: Object.keys(CloseReason),
    },
    runs: runs.map(({ label, scenario, traceHash, trace }) => ({
      label,
      scenario,
      traceHash,
      requestCount: trace.requestCount,
      endedAtMicros: trace.endedAt,
      isTruncated: trace.isTruncated,
      eventCount: trace.eventCount,
      rows: trace.rows,
      waits: spans(trace.waits),
      holds: spans(trace.holds),
      marks: marks(trace.marks),
    })),
  });
}

function spans({ count, task, kind, process, place, from, to }: Spans) {
  return {
    task: [...task.subarray(0, count)],
    kind: [...kind.subarray(0, count)],
    process: [...process.subarray(0, count)],
    place: [...place.subarray(0, count)],
    fromMicros: [...from.subarray(0, count)],
    toMicros: [...to.subarray(0, count)],
  };
}

function marks({ count, task, kind, process, place, at, detail }: Marks) {
  return {
    task: [...task.subarray(0, count)],
    kind: [...kind.subarray(0, count)],
    process: [...process.subarray(0, count)],
    place: [...place.subarray(0, count)],
    atMicros: [...at.subarray(0, count)],
    detail: [...detail.subarray(0, count)],
  };
}
