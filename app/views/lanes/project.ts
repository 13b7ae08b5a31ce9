import type { Micros } from "../../../src/kernel/time.ts";
import { countUpTo } from "../../../src/trace/search.ts";
import { type Segments, segmentAt } from "../../../src/trace/segments.ts";
import type { TimeWindow } from "../../d3/time-scale.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { laneLabel } from "../../strings/lanes.ts";
import type { Lane, LaneKind, LanesModel } from "./model.ts";

/** Every connection, or every unit, around the playhead. Copies nothing. */
export function projectLanes(
  run: VariantRun,
  kind: LaneKind,
  unit: string,
  at: Micros,
  window: TimeWindow,
): LanesModel {
  const { connections, units, trace } = run;
  const counts = kind === "connection" ? trace.rows.slots : trace.rows.units;
  const word = kind === "connection" ? "connection" : unit;
  const states = kind === "connection" ? connections : units;
  const lanes = counts.flatMap((count, process) =>
    Array.from({ length: count }, (_, place) =>
      lane(
        states.of(process, place),
        laneLabel(word, counts.length, process, place),
        `${process}-${place}`,
        at,
        window,
      ),
    ),
  );
  return { kind, lanes, at, window };
}

function lane(
  segments: Segments,
  label: string,
  key: string,
  at: Micros,
  { from, to }: TimeWindow,
): Lane {
  return {
    key,
    label,
    segments,
    start: countUpTo(segments.to, from),
    end: countUpTo(segments.from, to),
    now: segmentAt(segments, at),
  };
}
