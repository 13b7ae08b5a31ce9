import { traceHash } from "../trace/hash.ts";
import type { ExportedRun } from "./exported-run.ts";
import { listPieces } from "./list-pieces.ts";
import { inPieces } from "./pieces.ts";
import { codeNames } from "./words.ts";

/** The columns of each run as JSON; docs/simulate-json.md explains every key. */
export function writeColumns(runs: readonly ExportedRun[]): Generator<string> {
  return inPieces(lines(runs));
}

function* lines(runs: readonly ExportedRun[]): Generator<string> {
  yield `{"version":1,"words":${JSON.stringify(codeNames)},"runs":[`;
  for (const [i, run] of runs.entries()) {
    if (i > 0) yield ",";
    yield* runLines(run);
  }
  yield "]}";
}

function* runLines({ label, scenario, facts: { trace } }: ExportedRun): Generator<string> {
  const { waits, holds, marks } = trace;
  const head = JSON.stringify({
    label,
    scenario,
    traceHash: traceHash(trace),
    requestCount: trace.requestCount,
    byHandCount: trace.byHandCount,
    endedAtMicros: trace.endedAt,
    isTruncated: trace.isTruncated,
    eventCount: trace.eventCount,
    rows: trace.rows,
  });
  // Without its closing brace: the columns follow.
  yield head.slice(0, -1);
  for (const [name, spans] of Object.entries({ waits, holds })) {
    yield* columns(name, spans.count, {
      task: spans.task,
      kind: spans.kind,
      process: spans.process,
      place: spans.place,
      fromMicros: spans.from,
      toMicros: spans.to,
    });
  }
  yield* columns("marks", marks.count, {
    task: marks.task,
    kind: marks.kind,
    process: marks.process,
    place: marks.place,
    atMicros: marks.at,
    detail: marks.detail,
  });
  yield "}";
}

type Column = Int32Array | Uint8Array | Uint16Array | Float64Array;

function* columns(
  name: string,
  count: number,
  all: Readonly<Record<string, Column>>,
): Generator<string> {
  yield `,"${name}":{`;
  for (const [i, [key, column]] of Object.entries(all).entries()) {
    yield `${i > 0 ? "," : ""}"${key}":`;
    yield* listPieces(count, (row) => column[row]!);
  }
  yield "}";
}
