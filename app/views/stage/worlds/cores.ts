import { type Requests, requestTag } from "../../../../src/trace/request-name.ts";
import type { Thing } from "../../../store/thing.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import { cell } from "../focus-cells.ts";
import type { Box, Caption, Cell, Figure } from "../shapes.ts";
import { rectangle } from "./paths.ts";

/** The row of the grid that cores are in. */
const CORE_ROW = 3;

export interface CoreRow {
  readonly figures: readonly Figure[];
  readonly captions: readonly Caption[];
  readonly cells: readonly Cell[];
}

/** High enough for the number of a request. */
const NUMBERED = 14;
const DIGIT = 6.3;

/** How far cores must be from one another, so that the number of every request fits into one. */
export function numberedPitch({ requestCount }: Requests, least: number, u: number): number {
  const digits = `${Math.max(0, requestCount - 1)}`.length;
  return Math.max(least, (digits * DIGIT + 9) * u);
}

/** Cores as places, with the number of the request for which each computes, where all of them fit. */
export function coresIn(
  room: Box,
  tasks: readonly number[],
  host: Extract<Thing, { kind: "core" }>["host"],
  columnOf: number,
  u: number,
  requests: Requests,
): CoreRow {
  const numbered = numberedPitch(requests, 24 * u, u);
  const pitch = Math.min(numbered, room.width / Math.max(1, tasks.length));
  const side = Math.min(pitch * 0.82, room.height);
  const wanted = numberedPitch(requests, 0, u) - 5 * u;
  const width = Math.max(side, Math.min(wanted, pitch - 3 * u));
  const at = (place: number) => ({
    x: room.x + (place + 0.5) * pitch,
    y: room.y + room.height / 2,
  });
  const places = tasks.map((task, place) => ({ task, place, point: at(place) }));
  const busy = places.filter(({ task }) => task >= 0);
  const draw = (some: typeof places) =>
    some
      .map(({ point: { x, y } }) =>
        rectangle({ x: x - width / 2, y: y - side / 2, width, height: side }),
      )
      .join("");
  const isNumbered = side >= NUMBERED * u && width >= wanted - 2.5 * u;
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
