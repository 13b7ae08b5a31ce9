import { Wait } from "../../../../src/trace/words.ts";
import type { Point } from "../../../d3/point.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import type { Token } from "../model.ts";
import type { Box, Caption, Figure } from "../shapes.ts";
import { box } from "./areas.ts";
import { gridIn } from "./grid.ts";
import { helpersIn } from "./helpers.ts";
import { notesOf } from "./notes.ts";
import { circle, line } from "./paths.ts";
import { textWidth } from "./text-width.ts";
import { hasTurn, isReady } from "./turns.ts";
import type { Inside, Interior, World } from "./world.ts";

/** A ring that goes round what is ready, and beside it a note of every task that waits. */
export const loop: World = { shape: 2.6, furnish };

/** Smaller rings have no words in them. */
const WORDY_RADIUS = 27;
const LARGEST_RING = 58;

function furnish(inside: Inside): Interior {
  const { u, box: room, tokens, members } = inside;
  const bead = Math.min(9.5 * u, room.height * 0.1);
  const ring = ringIn(room, bead, u);
  const helpers = helpersIn(inside, besideRing(room, ring.right));
  const notes = gridIn(helpers.rest, members.length, 21 * u);
  const ready = tokens.filter(isReady);
  const runs = tokens.find((token) => hasTurn(inside, token));
  const ranks = new Map(ready.map(({ task }, rank) => [task, rank]));
  const indexOf = new Map(members.map(({ unit }, index) => [unit, index]));
  const home = (unit: number) => notes.at(indexOf.get(unit) ?? 0);
  const noteRadius = Math.min(9.5 * u, notes.size * 0.42);
  const parked = notesOf(inside, home, noteRadius);

  return {
    figures: [...figures(inside, ring, runs), ...helpers.figures, ...parked.figures],
    captions: [
      ...captions(inside, ring, ready.length, runs, helpers.rest),
      ...helpers.captions,
      ...parked.captions,
    ],
    radius({ task }, { kind }) {
      const isOnRing =
        kind === "unit" || (kind === "ready" && ring.at(ranks.get(task) ?? 0) !== null);
      return isOnRing ? bead : noteRadius;
    },
    home,
    seat({ task, unit, wait }, place) {
      const helper = helpers.spot(task);
      if (place.kind === "unit") return helper ?? ring.hand;
      if (place.kind !== "ready" || wait === Wait.helper) return home(unit);
      if (wait === Wait.core) return ring.hand;
      // Who is not in line any more was the next.
      return ring.at(ranks.get(task) ?? 0) ?? home(unit);
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

interface Ring {
  readonly middle: Point;
  readonly radius: number;
  readonly right: number;
  /** Where the task is that computes now. */
  readonly hand: Point;
  /** Who is ready, in line: they come round to the hand. null: there is no room on the ring. */
  at(rank: number): Point | null;
}

function ringIn({ x, y, width, height }: Box, bead: number, u: number): Ring {
  const radius = Math.min(LARGEST_RING * u, height / 2 - bead - 5 * u, width * 0.24);
  const middle = { x: x + radius + bead + 8 * u, y: y + height / 2 };
  const onRing = (angle: number) => ({
    x: middle.x + radius * Math.sin(angle),
    y: middle.y - radius * Math.cos(angle),
  });
  const step = (2 * bead + 2.5 * u) / radius;
  const room = Math.floor((2 * Math.PI) / step) - 1;
  return {
    middle,
    radius,
    right: middle.x + radius + bead,
    hand: onRing(0),
    at: (rank) => (rank < room ? onRing(-step * (rank + 1)) : null),
  };
}

function besideRing({ x, y, width, height }: Box, right: number): Box {
  const gap = Math.min(18, width * 0.04);
  return box(right + gap, y + gap * 0.6, x + width - gap, y + height - gap * 0.6);
}

function figures(
  { process }: Inside,
  { middle, radius, hand }: Ring,
  runs: Token | undefined,
): Figure[] {
  const tip = runs === undefined ? { x: middle.x, y: middle.y + radius * 0.55 } : hand;
  return [
    { key: `ring-${process}`, kind: "loop", path: circle(middle, radius) },
    {
      key: `hand-${process}`,
      kind: runs === undefined ? "handAsleep" : "hand",
      path: line(middle, tip) + circle(middle, 2.5),
    },
  ];
}

function captions(
  { process, u, small, members, box: room }: Inside,
  { middle, radius }: Ring,
  readyCount: number,
  runs: Token | undefined,
  rest: Box,
): Caption[] {
  if (radius < WORDY_RADIUS * u) return [];
  const inFlight = members.filter(({ cell }) => cell.task >= 0).length;
  const parked = inFlight - readyCount - (runs === undefined ? 0 : 1);
  const isAsleep = runs === undefined && readyCount === 0;
  const state = isAsleep ? words.asleep : words.ready(readyCount);
  const y = runs === undefined ? -8 * u : 18 * u;
  // As wide as the ring is where the words are farthest from its middle.
  const reach = Math.max(Math.abs(y), Math.abs(y - 0.75 * small));
  const width = 2 * Math.sqrt(Math.max(0, radius ** 2 - reach ** 2)) - 6 * u;
  return [
    ...(textWidth(state, small) > width
      ? []
      : [
          {
            key: `loop-${process}`,
            x: middle.x,
            y: middle.y + y,
            text: state,
            kind: isAsleep || readyCount === 0 ? "quiet" : "count",
            anchor: "middle",
          } as const,
        ]),
    {
      key: `parked-${process}`,
      x: rest.x + 2 * u,
      y: rest.y - 4 * u,
      text: words.notedDown(parked),
      kind: "quiet",
      anchor: "start",
      within: room,
    },
  ];
}
