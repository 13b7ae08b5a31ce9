/** A rectangle in pixels of the picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between a thing and its name at least. */
const GAP_PX = 6;
/** So much further off a name is tried next, and at most. */
const STEP_PX = 4;
const FAR_PX = 200;
/** What it is worth to stand above, and not beside. */
const BELOW_PX = 3;
const BESIDE_PX = 12;
/** To leave so much of what is drawn in sight is worth a pixel of way. */
const DRAWN_PX2 = 15;

/** What a name would better not lie on. */
interface Covered {
  readonly words: readonly Box[];
  readonly drawn: readonly Box[];
}

/**
 * Where the name of a thing stands: as near to it as it can without lying on words, nor the line
 * between the two. Where there is no such place, where least of the words is covered. What else is
 * drawn it leaves in sight if that is not far.
 */
export function placeName(thing: Box, name: Size, room: Size, { words, drawn }: Covered): Box {
  const places = placesAround(thing, name)
    .filter(({ box }) => isWithin(box, room))
    .map(({ box, cost }) => ({
      box,
      cost: cost + drawn.reduce((sum, one) => sum + shared(box, one), 0) / DRAWN_PX2,
      covered: coveredBy(box, lineBetween(box, thing), words),
    }))
    .sort((a, b) => a.covered - b.covered || a.cost - b.cost);
  return places[0]?.box ?? { left: 0, top: 0, ...name };
}

/** From a name to its thing, between the points at which they are nearest. */
export function lineBetween(name: Box, thing: Box): { x: [number, number]; y: [number, number] } {
  return {
    x: nearest(name.left, name.width, thing.left, thing.width),
    y: nearest(name.top, name.height, thing.top, thing.height),
  };
}

/** The points at which two stretches are nearest; the middle of what they share. */
function nearest(from: number, length: number, to: number, other: number): [number, number] {
  const [start, end] = [Math.max(from, to), Math.min(from + length, to + other)];
  if (start <= end) return [(start + end) / 2, (start + end) / 2];
  return from < to ? [from + length, to] : [from, to + other];
}

interface Place {
  readonly box: Box;
  /** The nearer to the thing and to its middle the better. */
  readonly cost: number;
}

function placesAround(thing: Box, { width, height }: Size): readonly Place[] {
  const { left, top } = thing;
  const [right, bottom] = [left + thing.width, top + thing.height];
  const places: Place[] = [];
  const add = (x: number, y: number, cost: number) =>
    places.push({ box: { left: x, top: y, width, height }, cost });
  for (let away = GAP_PX; away <= FAR_PX; away += STEP_PX) {
    for (const [shift, x] of alongside(left, thing.width, width)) {
      add(x, top - away - height, away + shift);
      add(x, bottom + away, away + shift + BELOW_PX);
    }
    for (const [shift, y] of alongside(top, thing.height, height)) {
      add(right + away, y, away + shift + BESIDE_PX);
      add(left - away - width, y, away + shift + BESIDE_PX);
    }
  }
  return places;
}

/** Along a side: at its middle, or from there towards both ends, with how much that costs. */
function alongside(from: number, length: number, own: number): readonly [number, number][] {
  const middle = from + (length - own) / 2;
  const most = (length + own) / 2;
  const all: [number, number][] = [[0, middle]];
  for (let shift = STEP_PX; shift < most; shift += STEP_PX) {
    all.push([shift / 4, middle - shift], [shift / 4, middle + shift]);
  }
  return all;
}

function isWithin({ left, top, width, height }: Box, room: Size): boolean {
  return left >= 0 && top >= 0 && left + width <= room.width && top + height <= room.height;
}

function coveredBy(name: Box, { x, y }: ReturnType<typeof lineBetween>, words: readonly Box[]) {
  const line = {
    left: Math.min(...x) - 1,
    top: Math.min(...y) - 1,
    width: Math.abs(x[0] - x[1]) + 2,
    height: Math.abs(y[0] - y[1]) + 2,
  };
  return words.reduce((sum, word) => sum + shared(name, word) + shared(line, word), 0);
}

function shared(a: Box, b: Box): number {
  const x = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const y = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, x) * Math.max(0, y);
}
