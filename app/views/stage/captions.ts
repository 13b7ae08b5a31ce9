import { stage as words } from "../../strings/stage.ts";
import type { Geometry } from "./geometry.ts";
import type { StageModel } from "./model.ts";
import type { Caption, CaptionKind, Point } from "./shapes.ts";

/** The words on the things themselves. */
export function captions(model: StageModel, { texts }: Geometry, unit: string): Caption[] {
  const { units, slots, processes, outsideCount } = model;
  const taken = units.filter(({ task }) => task >= 0).length;
  const held = slots.filter(({ task }) => task >= 0).length;
  const busy = (count: number): CaptionKind => (count > 0 ? "count" : "quiet");
  return [
    start("outside", texts.outside, words.outside(outsideCount), busy(outsideCount)),
    start("answered", texts.answered, words.answered(model.answeredCount), "quiet"),
    start("units", texts.units, words.units(processes, units.length, unit), "name"),
    end("taken", texts.takenEnd, words.taken(taken), "quiet"),
    start(
      "waiting",
      texts.waiting,
      words.waitForConnection(model.waitingCount),
      busy(model.waitingCount),
    ),
    start("pool", texts.pool, words.pool(slots.length), "name"),
    ...(texts.poolEnd === null
      ? []
      : [end("held", texts.poolEnd, words.held(held, slots.length), "quiet")]),
    start("database", texts.database, words.database, "name"),
    start("queries", texts.databaseInside, words.queries(model.queryingCount), "inside"),
    start("service", texts.service, words.service, "name"),
    end("calls", texts.callsEnd, words.calls(model.callingCount), "quiet"),
  ];
}

function start(key: string, at: Point, text: string, kind: CaptionKind): Caption {
  return { key, ...at, text, kind, anchor: "start" };
}

function end(key: string, at: Point, text: string, kind: CaptionKind): Caption {
  return { key, ...at, text, kind, anchor: "end" };
}
