import type { ExportedRun } from "../exported-run.ts";
import { inPieces } from "../pieces.ts";
import { counters } from "./counters.ts";
import type { TraceEvent } from "./event.ts";
import { flows } from "./flows.ts";
import { placeSlices } from "./place-slices.ts";
import { requestInstants, requestSlices } from "./request-slices.ts";
import { Numbering, Tracks } from "./tracks.ts";

/** The runs as one trace, on one time axis, in pieces of a JSON text. */
export function writePerfetto(runs: readonly ExportedRun[]): Generator<string> {
  return inPieces(lines(runs));
}

function* lines(runs: readonly ExportedRun[]): Generator<string> {
  yield '{"displayTimeUnit":"ms","traceEvents":[';
  let separator = "\n";
  for (const event of traceEvents(runs)) {
    yield `${separator}${JSON.stringify(event)}`;
    separator = ",\n";
  }
  yield "\n]}\n";
}

/**
 * An arrow is bound to the slice that began last on its track, so the slices stand before the arrows,
 * outer ones before inner ones, and the instants, which are slices without length, behind.
 */
function* traceEvents(runs: readonly ExportedRun[]): Generator<TraceEvent> {
  const numbering = new Numbering();
  for (const run of runs) {
    const tracks = new Tracks(run, numbering, runs.length > 1 ? `${run.label} · ` : "");
    yield* requestSlices(run, tracks);
    yield* placeSlices(run, tracks);
    yield* flows(run, tracks, numbering);
    yield* requestInstants(run, tracks);
    yield* counters(run, tracks);
    yield* tracks.names();
  }
}
