import { Hold } from "../../../src/trace/words.ts";
import { type Thing, thingToText } from "../../store/thing.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import type { LanesShapes } from "./layout.ts";

export interface Outline {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a request is in the rows that are shown: around all that it has for itself. */
export function outlinesOf(
  run: VariantRun,
  { lanes, scale, left, right }: LanesShapes,
  request: number,
): Outline[] {
  const { holds, requestCount } = run.trace;
  if (request < 0 || request >= requestCount) return [];
  const rows = new Map(lanes.map((lane) => [lane.key, lane]));
  const outlines: Outline[] = [];
  const add = (thing: Thing | null, from: number, to: number) => {
    const row = thing && rows.get(thingToText(thing));
    const x = Math.max(left, scale(from));
    const end = Math.min(right, scale(to));
    if (!row || end < left || x > right) return;
    outlines.push({ x, y: row.y - 1, width: Math.max(2, end - x), height: row.height + 2 });
  };
  for (const task of run.owners.tasksOf(request)) {
    for (const row of run.index.holdsOf(task)) {
      const thing = thingHeld(holds.kind[row] as Hold, holds.process[row]!, holds.place[row]!);
      add(thing, holds.from[row]!, holds.to[row]!);
    }
  }
  const { count, from, to } = run.phases.of(request);
  if (count > 0) add({ kind: "request", task: request }, from[0]!, to[count - 1]!);
  return outlines;
}

/** Where those are that somebody sent by hand. */
export function ownOutlines(run: VariantRun, shapes: LanesShapes): Outline[] {
  const { requestCount, byHandCount } = run.trace;
  const first = requestCount - byHandCount;
  return Array.from({ length: byHandCount }, (_, nth) =>
    outlinesOf(run, shapes, first + nth),
  ).flat();
}

/** What is held; null for what has no row. */
export function thingHeld(kind: Hold, process: number, place: number): Thing | null {
  switch (kind) {
    case Hold.unit:
      return { kind: "unit", process, place };
    case Hold.connection:
    case Hold.opening:
      return { kind: "connection", process, place };
    case Hold.serverConnection:
    case Hold.serverOpening:
      return { kind: "server-connection", place };
    case Hold.core:
      return { kind: "core", host: "server", place };
    case Hold.databaseCore:
      return { kind: "core", host: "database", place };
    case Hold.helper:
      return null;
  }
}
