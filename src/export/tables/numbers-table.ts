import { metrics } from "../../metrics/index.ts";
import type { ExportedRun } from "../exported-run.ts";
import { inPieces } from "../pieces.ts";
import { csvLine } from "./csv.ts";

/** A line for each number of a whole run, a column for each variant. */
export function writeNumbers(runs: readonly ExportedRun[]): Generator<string> {
  return inPieces(lines(runs));
}

function* lines(runs: readonly ExportedRun[]): Generator<string> {
  yield csvLine(["metric", "label", "unit", "opentelemetry", ...runs.map(({ label }) => label)]);
  for (const { id, label, unit, openTelemetry, compute } of metrics) {
    yield csvLine([id, label, unit, openTelemetry, ...runs.map(({ facts }) => compute(facts))]);
  }
}
