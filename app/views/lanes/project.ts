import type { Micros } from "../../../src/kernel/time.ts";
import { requestTag } from "../../../src/trace/request-name.ts";
import { countUpTo } from "../../../src/trace/search.ts";
import { type Segments, segmentAt } from "../../../src/trace/segments.ts";
import { thingToText } from "../../store/thing.ts";
import type { TimeWindow } from "../../store/time-window.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import type { LanesModel, LaneThing } from "./model.ts";
import { laneName } from "./names.ts";

/** Each of the things around the playhead. Copies nothing. */
export function projectLanes(
  run: VariantRun,
  things: readonly LaneThing[],
  at: Micros,
  window: TimeWindow,
): LanesModel {
  const requestOf = (task: number) => run.owners.requestOf(task);
  const tagOf = (request: number) => requestTag(run.trace, request);
  const { unit } = run.surroundings;
  const processes = run.trace.rows.slots.length;
  const lanes = things.map((thing) => ({
    key: thingToText(thing),
    thing,
    label: laneName(thing, unit, processes, run.trace),
    requestOf,
    tagOf,
    ...around(segmentsOf(run, thing), at, window),
  }));
  return { lanes, at, window };
}

function segmentsOf(run: VariantRun, thing: LaneThing): Segments {
  switch (thing.kind) {
    case "connection":
      return run.connections.of(thing.process, thing.place);
    case "server-connection":
      return run.serverConnections.of(0, thing.place);
    case "unit":
      return run.units.of(thing.process, thing.place);
    case "core":
      return run.cores.of(thing.host, thing.place);
    case "request":
      return run.phases.of(thing.task);
  }
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
