import { type Requests, requestTag } from "../../../../src/trace/request-name.ts";
import type { Thing } from "../../../store/thing.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import { cell } from "../focus-cells.ts";
import type { Box, Caption, Cell, Figure } from "../shapes.ts";
import { square } from "./paths.ts";

/** The row of the grid that cores are in. */
const CORE_ROW = 3;

export interface CoreRow {
  readonly figures: readonly Figure[];
  readonly captions: readonly Caption[];
  readonly cells: readonly Cell[];
}

/** Wide enough for the number of a request. */
const NUMBERED = 14;

/** Cores as places, with the number of the request for which each computes. */
export function coresIn(
  room: Box,
  tasks: readonly number[],
  host: Extract<Thing, { kind: "core" }>["host"],
  columnOf: number,
  u: number,
  requests: Requests,
): CoreRow {
  const pitch = Math.min(24 * u, room.width / tasks.length);
  const size = Math.min(pitch * 0.82, room.height);
  const at = (place: number) => ({
    x: room.x + (place + 0.5) * pitch,
    y: room.y + room.height / 2,
  });
  const places = tasks.map((task, place) => ({ task, place, point: at(place) }));
  const busy = places.filter(({ task }) => task >= 0);
  const draw = (some: typeof places) => some.map(({ point }) => square(point, size)).join("");
  const isNumbered = size >= NUMBERED * u;
  return {
    figures: [
      { key: `cores-${host}`, kind: "core", path: draw(places.filter(({ task }) => task < 0)) },
      { key: `busy-${host}`, kind: "coreTaken", path: draw(busy) },
    ],
    captions: !isNumbered
      ? []
      : busy.map(({ task, place, point }) => ({
          key: `core-${host}-${place}`,
          x: point.x,
          y: point.y + 3.4 * u,
          text: requestTag(requests, task),
          kind: "guestOnInk",
          anchor: "middle",
        })),
    cells: places.map(({ place, point }) =>
      cell(
        CORE_ROW,
        columnOf + place,
        { kind: "core", host, place },
        {
          x: point.x - pitch / 2,
          y: room.y,
          width: pitch,
          height: room.height,
        },
      ),
    ),
  };
}

/** "2 of 4 cores", beside them. */
export function coreWords(tasks: readonly number[]): string {
  return words.cores(tasks.filter((task) => task >= 0).length, tasks.length);
}
