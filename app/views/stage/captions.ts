import type { Point } from "../../d3/point.ts";
import { stage as words } from "../../strings/stage.ts";
import type { StageModel } from "./model.ts";
import type { Texts } from "./room.ts";
import type { Caption, CaptionKind } from "./shapes.ts";

/** The words on the things themselves. */
export function captions(model: StageModel, texts: Texts, unit: string): Caption[] {
  const { units, slots, processes, outsideCount } = model;
  const taken = units.filter(({ task }) => task >= 0).length;
  const busy = (count: number): CaptionKind => (count > 0 ? "count" : "quiet");
  return [
    start("outside", texts.outside, words.outside(outsideCount), busy(outsideCount)),
    start("answered", texts.answered, words.answered(model.answeredCount), "quiet"),
    ...(model.lostCount === 0
      ? []
      : [start("lost", texts.lost, words.lost(model.lostCount), "lost")]),
    start("units", texts.units, words.units(processes, units.length, unit), "name"),
    ...(texts.takenEnd === null ? [] : [end("taken", texts.takenEnd, words.taken(taken), "quiet")]),
    caption(
      "waiting",
      texts.waiting,
      words.waitForConnection(model.waitingCount),
      busy(model.waitingCount),
      texts.waitingAnchor,
    ),
    start("pool", texts.pool, words.pool(model.poolSize), "name"),
    ...(texts.poolEnd === null
      ? []
      : [end("held", texts.poolEnd, words.held(model.heldCount, slots.length), "quiet")]),
    caption("database", texts.database, words.database, "name", texts.databaseAnchor),
    caption(
      "queries",
      texts.databaseInside,
      words.queries(model.queryingCount),
      "inside",
      texts.databaseAnchor,
    ),
    start("service", texts.service, words.service, "name"),
    end("calls", texts.callsEnd, words.calls(model.callingCount), "quiet"),
  ];
}

function start(key: string, at: Point, text: string, kind: CaptionKind): Caption {
  return caption(key, at, text, kind, "start");
}

function end(key: string, at: Point, text: string, kind: CaptionKind): Caption {
  return caption(key, at, text, kind, "end");
}

function caption(
  key: string,
  { x, y }: Point,
  text: string,
  kind: CaptionKind,
  anchor: Caption["anchor"],
): Caption {
  return { key, x, y, text, kind, anchor };
}
