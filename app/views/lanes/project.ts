import type { Micros } from "../../../src/kernel/time.ts";
import { countUpTo } from "../../../src/trace/search.ts";
import { type Segments, segmentAt } from "../../../src/trace/segments.ts";
import type { TimeWindow } from "../../d3/time-scale.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { laneLabel } from "../../strings/lanes.ts";
import type { LaneKind, LanesModel } from "./model.ts";

/** Every connection, or every unit, around the playhead. Copies nothing. */
export function projectLanes(
  run: VariantRun,
  kind: LaneKind,
  unit: string,
  at: Micros,
  window: TimeWindow,
): LanesModel {
  const { connections, owners, units, trace } = run;
  const requestOf = (task: number) => owners.requestOf(task);
  const counts = kind === "connection" ? trace.rows.slots : trace.rows.units;
  const word = kind === "connection" ? "connection" : unit;
  const states = kind === "connection" ? connections : units;
  const lanes = counts.flatMap((count, process) =>
    Array.from({ length: count }, (_, place) => ({
      key: `${process}-${place}`,
      label: laneLabel(word, counts.length, process, place),
      requestOf,
      ...around(states.of(process, place), at, window),
    })),
  );
  return { kind, lanes, at, window };
}

/** The segments of a lane that are shown, and the one that holds now. */
function around(segments: Segments, at: Micros, { from, to }: TimeWindow) {
  return {
    segments,
    start: countUpTo(segments.to, from),
    end: countUpTo(segments.from, to),
    now: segmentAt(segments, at),
  };
}
