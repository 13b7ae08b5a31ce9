import type { Micros } from "../../../src/kernel/time.ts";
import { Hold } from "../../../src/trace/words.ts";
import { thingToText } from "../../store/thing.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { allLanes } from "../../strings/all-lanes.ts";
import { blockingsOf } from "./blockings.ts";
import type { RowsShapes } from "./layout-rows.ts";
import { thingHeld } from "./outlines.ts";

/** From a request's wait to the row of what it waits for, at one instant. */
export interface Arrow {
  readonly kind: "handed" | "holds";
  readonly x: number;
  readonly fromY: number;
  readonly toY: number;
  /** To which side it swings: to the left, or to the right where it would lie on the rows' names. */
  readonly side: -1 | 1;
  /** "26 → 31": who let go, and who got it; empty for a holder. */
  readonly text: string;
}

/** What an arrow and its words need beside the instant, in pixels. */
const ROOM = 100;

/**
 * For one request: at the end of each of its waits, to the place whose release ended it; and while
 * it waits at the playhead, to all places of those that have what it waits for.
 */
export function arrowsOf(
  run: VariantRun,
  shapes: RowsShapes,
  request: number,
  at: Micros,
): Arrow[] {
  const { scale, left, right } = shapes;
  const { waits, requestCount } = run.trace;
  if (request < 0 || request >= requestCount) return [];
  const arrow = (wait: number, moment: Micros, hold: number, kind: Arrow["kind"], text: string) => {
    const fromY = waiterY(run, shapes, waits.task[wait]!, moment);
    const toY = holdY(run, shapes, hold);
    const x = scale(moment);
    const isDrawn = fromY !== undefined && toY !== undefined && fromY !== toY;
    if (!isDrawn || x < left || x > right) return [];
    const side: Arrow["side"] = x - left < ROOM ? 1 : -1;
    return [{ kind, x, fromY, toY, side, text }];
  };
  return blockingsOf(run, request, at).flatMap(({ wait, got, until, released, by, holding }) => {
    const text = by < 0 ? allLanes.opened(request) : allLanes.released(by, request);
    return [
      ...(released < 0 ? [] : arrow(wait, until, got, "handed", text)),
      ...holding.flatMap((hold) => arrow(wait, at, hold, "holds", "")),
    ];
  });
}

/** The row of a waiting task: its request's own, or that of the unit that it has meanwhile. */
function waiterY(
  { index, owners, trace }: VariantRun,
  { middleOf }: RowsShapes,
  task: number,
  at: Micros,
): number | undefined {
  const request = owners.requestOf(task);
  const own = middleOf(thingToText({ kind: "request", task: request }));
  if (own !== undefined) return own;
  const { kind, from, to, process, place } = trace.holds;
  // A branch may have no unit but its request's.
  for (const holder of [task, request]) {
    const unit = index
      .holdsOf(holder)
      .find((row) => kind[row] === Hold.unit && from[row]! <= at && at <= to[row]!);
    if (unit === undefined) continue;
    return middleOf(thingToText({ kind: "unit", process: process[unit]!, place: place[unit]! }));
  }
  return undefined;
}

function holdY(
  { trace: { holds } }: VariantRun,
  { middleOf }: RowsShapes,
  hold: number,
): number | undefined {
  const thing = thingHeld(holds.kind[hold] as Hold, holds.process[hold]!, holds.place[hold]!);
  return thing === null ? undefined : middleOf(thingToText(thing));
}
