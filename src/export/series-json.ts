import { toMs } from "../kernel/time.ts";
import { answersOverTime } from "../trace/answers.ts";
import type { ExportedRun } from "./exported-run.ts";
import { gauges } from "./gauges.ts";
import { listPieces } from "./list-pieces.ts";
import { inPieces } from "./pieces.ts";

/** Every change of every series, and every answer: nothing is averaged. */
export function writeSeriesJson(runs: readonly ExportedRun[]): Generator<string> {
  return inPieces(lines(runs));
}

function* lines(runs: readonly ExportedRun[]): Generator<string> {
  yield '{"version":1,"runs":[';
  for (const [i, { label, facts }] of runs.entries()) {
    yield `${i > 0 ? "," : ""}{"label":${JSON.stringify(label)},"endedAtMs":${toMs(facts.trace.endedAt)},"series":[`;
    for (const [position, { name, noun, series }] of gauges.entries()) {
      const { at, value } = series(facts);
      yield `${position > 0 ? "," : ""}{"name":${JSON.stringify(name)},"unit":"${noun}","atMs":`;
      yield* listPieces(at.length, (row) => toMs(at[row]!));
      yield ',"value":';
      yield* listPieces(value.length, (row) => value[row]!);
      yield "}";
    }
    const { at, took } = answersOverTime(facts.trace, facts.requests);
    yield ',{"name":"http.server.request.duration","unit":"ms","atMs":';
    yield* listPieces(at.length, (row) => toMs(at[row]!));
    yield ',"value":';
    yield* listPieces(took.length, (row) => toMs(took[row]!));
    yield "}]}";
  }
  yield "]}\n";
}
