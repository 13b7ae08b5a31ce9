import { Wait } from "../../../../src/trace/words.ts";
import type { Point } from "../../../d3/point.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import type { Token } from "../model.ts";
import { DOWN_TO_DUST, queueIn } from "../queue.ts";
import type { Box, Caption, Figure } from "../shapes.ts";
import { box } from "./areas.ts";
import { gridIn } from "./grid.ts";
import { notesOf } from "./notes.ts";
import { line, square } from "./paths.ts";
import { textWidth } from "./text-width.ts";
import { hasTurn, isReady } from "./turns.ts";
import type { Inside, Interior, World } from "./world.ts";

/** Beads that are handed out to processors, and parked while they wait. */
export const scheduler: World = { shape: 2.8, furnish: (inside) => furnish(inside, false) };

/** The same, where what carries the beads is a few threads. */
export const carriers: World = { shape: 2.8, furnish: (inside) => furnish(inside, true) };

const MOST_SEATS_DRAWN = 64;

function furnish(inside: Inside, isCarried: boolean): Interior {
  const { u, box: room, members, tokens, around } = inside;
  const running = tokens.filter((token) => hasTurn(inside, token));
  const count = Math.min(MOST_SEATS_DRAWN, around.site.processors ?? Math.max(1, running.length));
  const seats = seatsIn(room, count, isCarried, u);
  const lineEnd = seats.right + lineWidth(room, members.length, u);
  const line = box(seats.right + 10 * u, seats.top, lineEnd, seats.bottom);
  const ready = tokens.filter(isReady);
  const queue = queueIn(line, ready.length, u, DOWN_TO_DUST);
  const parkedBox = box(
    line.x + line.width + 16 * u,
    seats.top,
    room.x + room.width - 10 * u,
    seats.bottom,
  );
  const notes = gridIn(parkedBox, members.length, 21 * u);
  const noteRadius = Math.min(9.5 * u, notes.size * 0.42);
  const indexOf = new Map(members.map(({ unit }, index) => [unit, index]));
  const home = (unit: number) => notes.at(indexOf.get(unit) ?? 0);
  const places = seatOf(running, count);
  const ranks = new Map(ready.map(({ task }, rank) => [task, rank]));
  // The line begins next to the processors, at the left.
  const inLine = (rank: number) => {
    const { x, y } = queue.at(rank);
    return { x: 2 * line.x + line.width - x, y };
  };
  const parked = notesOf(inside, home, noteRadius);

  return {
    figures: [...seatFigures(inside, seats, places.size, isCarried), ...parked.figures],
    captions: [
      ...captions(inside, { seats, line, parkedBox }, running.length, ready.length, isCarried),
      ...parked.captions,
    ],
    radius({ task }, { kind }) {
      if (kind === "unit" || places.has(task)) return seats.bead;
      return kind === "ready" ? Math.min(seats.bead, queue.radius) : noteRadius;
    },
    home,
    seat({ task, unit, wait }, place) {
      const seat = places.get(task);
      if (place.kind === "unit") return seats.at(seat ?? 0);
      if (place.kind !== "ready" || wait === Wait.helper) return home(unit);
      if (seat !== undefined) return seats.at(seat);
      return inLine(ranks.get(task) ?? 0);
    },
    unitBox(unit) {
      const { x, y } = home(unit);
      if (notes.size < 12 * u || inside.model.units[unit]!.task < 0) return null;
      return {
        x: x - notes.size / 2,
        y: y - notes.size / 2,
        width: notes.size,
        height: notes.size,
      };
    },
  };
}

/** As many as may be ready at once need as much room as if all were parked. */
const CROWD = 300;

function lineWidth({ width }: Box, members: number, u: number): number {
  const most = members > CROWD ? width * 0.45 : Math.min(150 * u, width * 0.26);
  return Math.max(30 * u, most);
}

/** Who sits where; the trace does not tell on which processor, so that of the longest is first. */
function seatOf(running: readonly Token[], count: number): ReadonlyMap<number, number> {
  return new Map(
    running
      .toSorted((a, b) => a.task - b.task)
      .slice(0, count)
      .map(({ task }, seat) => [task, seat]),
  );
}

interface Seats {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly size: number;
  readonly bead: number;
  readonly count: number;
  at(seat: number): Point;
}

function seatsIn(
  { x, y, width, height }: Box,
  count: number,
  isCarried: boolean,
  u: number,
): Seats {
  const hasWords = height >= 64 * u;
  const top = y + (hasWords ? 20 * u : 5 * u);
  const bottom = y + height - 6 * u;
  const left = x + 10 * u;
  const room = box(left, top, left + Math.max(26 * u, width * 0.3), bottom);
  const grid = gridIn(room, count, (isCarried ? 30 : 27) * u);
  const most = Math.max(1, Math.floor((bottom - top) / grid.size));
  const perColumn = Math.ceil(count / Math.ceil(count / most));
  // Down the columns, not along the rows.
  const at = (seat: number) => ({
    x: left + (Math.floor(seat / perColumn) + 0.5) * grid.size,
    y: top + ((seat % perColumn) + 0.5) * grid.size,
  });
  return {
    top,
    bottom,
    right: left + Math.ceil(count / perColumn) * grid.size,
    size: grid.size * 0.84,
    bead: Math.min(10 * u, grid.size * 0.37),
    count,
    at,
  };
}

function seatFigures(
  { process }: Inside,
  seats: Seats,
  taken: number,
  isCarried: boolean,
): Figure[] {
  const all = Array.from({ length: seats.count }, (_, seat) => seats.at(seat));
  const path = (places: readonly Point[]) =>
    places
      .map(({ x, y }) =>
        isCarried
          ? line({ x, y: y - seats.size * 0.58 }, { x, y: y + seats.size * 0.58 })
          : square({ x, y }, seats.size),
      )
      .join("");
  const kind = isCarried ? "carrier" : "seat";
  return [
    { key: `seats-${process}`, kind, path: path(all.slice(taken)) },
    { key: `taken-${process}`, kind: `${kind}Taken`, path: path(all.slice(0, taken)) },
  ];
}

function captions(
  { process, u, small, box: room, members }: Inside,
  parts: { readonly seats: Seats; readonly line: Box; readonly parkedBox: Box },
  runningCount: number,
  readyCount: number,
  isCarried: boolean,
): Caption[] {
  if (room.height < 64 * u) return [];
  const inFlight = members.filter(({ cell }) => cell.task >= 0).length;
  const parked = inFlight - readyCount - runningCount;
  const caption = (key: string, x: number, text: string, isCount: boolean): Caption => ({
    key: `${key}-${process}`,
    x,
    y: room.y + 13 * u,
    text,
    kind: isCount ? "count" : "quiet",
    anchor: "start",
    within: room,
  });
  // Each stands above its own, or beside the one before where that needs more. What is counted in
  // them changes, and they should not move with it.
  const after = (x: number, text: string) => x + textWidth(text, small) + 10 * u;
  const seatWords = (isCarried ? words.carriers : words.processors)(parts.seats.count);
  const seatsX = room.x + 10 * u;
  const readyX = Math.max(parts.line.x, after(seatsX, seatWords));
  const widest = [words.ready(members.length), words.ready(0)];
  const parkedX = Math.max(parts.parkedBox.x, ...widest.map((text) => after(readyX, text)));
  return [
    caption("ready", readyX, words.ready(readyCount), readyCount > 0),
    caption("parked", parkedX, words.parked(parked), false),
    caption("seats", seatsX, seatWords, false),
  ];
}
