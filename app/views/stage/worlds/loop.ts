import { Wait } from "../../../../src/trace/words.ts";
import type { Point } from "../../../d3/point.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import type { Place, Token } from "../model.ts";
import type { Box, Caption, Figure } from "../shapes.ts";
import { box } from "./areas.ts";
import { besideRing } from "./beside-ring.ts";
import { helpersIn } from "./helpers.ts";
import { isHere, notesOf } from "./notes.ts";
import { circle, line } from "./paths.ts";
import { textWidth } from "./text-width.ts";
import { hasTurn, isReady } from "./turns.ts";
import type { Inside, Interior, World } from "./world.ts";

/**
 * A ring that goes round what is ready, and beside it a note of every task that waits; apart from
 * them, those that are ready and have no room on the ring.
 */
export const loop: World = { shape: 2.6, furnish };

/** Smaller rings have no words in them. */
const WORDY_RADIUS = 27;
const LARGEST_RING = 58;

function furnish(inside: Inside): Interior {
  const { u, box: room, tokens, members, around } = inside;
  const bead = Math.min(9.5 * u, room.height * 0.1);
  const ring = ringIn(room, bead, u);
  const helpers = helpersIn(inside, rightOf(ring, room));
  const ready = tokens.filter(isReady);
  const runs = tokens.find((token) => hasTurn(inside, token));
  const ranks = new Map(ready.map(({ task }, rank) => [task, rank]));
  const isElsewhere = (task: number) =>
    ranks.has(task) || task === runs?.task || helpers.spot(task) !== null;
  const noted = members.filter(({ cell: { task } }) => task >= 0 && !isElsewhere(task));
  const beside = besideRing(inside, helpers.rest, { noted, ready: ready.length, room: ring.room });
  const { home } = beside;
  const noteRadius = Math.min(9.5 * u, beside.size * 0.42);
  const parked = notesOf(inside, home, noteRadius);
  const tokenOf = new Map(tokens.map((token) => [token.unit, token]));

  return {
    figures: [...figures(inside, ring, runs), ...helpers.figures, ...parked.figures],
    captions: [
      ...ringCaptions(inside, ring, ready.length, runs),
      ...beside.captions,
      ...helpers.captions,
      ...parked.captions,
    ],
    radius({ task }, { kind }) {
      const isOnRing = kind === "unit" || (kind === "ready" && (ranks.get(task) ?? 0) < ring.room);
      return isOnRing ? bead : noteRadius;
    },
    home,
    seat,
    unitBox(unit) {
      if (beside.size < 12 * u || inside.model.units[unit]!.task < 0) return null;
      const token = tokenOf.get(unit);
      const { x, y } = token !== undefined && isHere(token) ? seat(token, token.to) : home(unit);
      const half = beside.size / 2;
      return box(x - half, y - half, x + half, y + half);
    },
  };

  function seat({ task, unit, wait }: Token, place: Place): Point {
    const isHelped = around.helpers[inside.process]?.includes(task);
    if (place.kind === "unit") return helpers.spot(task) ?? (isHelped ? home(unit) : ring.hand);
    if (place.kind !== "ready" || wait === Wait.helper) return home(unit);
    if (wait === Wait.core) return ring.hand;
    // Who is not in line any more was the next.
    const rank = ranks.get(task) ?? 0;
    return rank < ring.room ? ring.at(rank) : beside.beyond(rank - ring.room);
  }
}

interface Ring {
  readonly middle: Point;
  readonly radius: number;
  readonly right: number;
  /** Where the task is that computes now. */
  readonly hand: Point;
  /** For how many that are ready there is room. */
  readonly room: number;
  /** Who is ready, in line: they come round to the hand. */
  at(rank: number): Point;
}

function ringIn({ x, y, width, height }: Box, bead: number, u: number): Ring {
  const radius = Math.min(LARGEST_RING * u, height / 2 - bead - 5 * u, width * 0.24);
  const middle = { x: x + radius + bead + 8 * u, y: y + height / 2 };
  const onRing = (angle: number) => ({
    x: middle.x + radius * Math.sin(angle),
    y: middle.y - radius * Math.cos(angle),
  });
  const step = (2 * bead + 2.5 * u) / radius;
  return {
    middle,
    radius,
    right: middle.x + radius + bead,
    hand: onRing(0),
    room: Math.max(1, Math.floor((2 * Math.PI) / step) - 1),
    at: (rank) => onRing(-step * (rank + 1)),
  };
}

function rightOf({ right }: Ring, { x, y, width, height }: Box): Box {
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

function ringCaptions(
  { process, u, small }: Inside,
  { middle, radius }: Ring,
  readyCount: number,
  runs: Token | undefined,
): Caption[] {
  if (radius < WORDY_RADIUS * u) return [];
  const isAsleep = runs === undefined && readyCount === 0;
  const text = isAsleep ? words.asleep : words.ready(readyCount);
  const y = runs === undefined ? -8 * u : 18 * u;
  // As wide as the ring is where the words are farthest from its middle.
  const reach = Math.max(Math.abs(y), Math.abs(y - 0.75 * small));
  const width = 2 * Math.sqrt(Math.max(0, radius ** 2 - reach ** 2)) - 6 * u;
  if (textWidth(text, small) > width) return [];
  const kind = readyCount === 0 ? "quiet" : "count";
  return [{ key: `loop-${process}`, x: middle.x, y: middle.y + y, text, kind, anchor: "middle" }];
}
