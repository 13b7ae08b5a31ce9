import type { ExportedRun } from "../exported-run.ts";
import { gauges } from "../gauges.ts";
import type { TraceEvent } from "./event.ts";
import type { Tracks } from "./tracks.ts";

/** How many of what there are, over time, under the names that the other files have. */
export function* counters({ facts }: ExportedRun, tracks: Tracks): Generator<TraceEvent> {
  for (const { name, noun, series } of gauges) {
    const { at, value } = series(facts);
    const pid = tracks.numbers;
    if (at.length > 0 && at[0]! > 0) yield { ph: "C", name, pid, ts: 0, args: { [noun]: 0 } };
    for (let row = 0; row < at.length; row++) {
      yield { ph: "C", name, pid, ts: at[row]!, args: { [noun]: value[row]! } };
    }
  }
}
