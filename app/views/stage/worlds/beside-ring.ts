import type { Point } from "../../../d3/point.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import type { Box, Caption } from "../shapes.ts";
import { gridIn } from "./grid.ts";
import { textWidth } from "./text-width.ts";
import { type TwoGroups, twoGroupsIn } from "./two-groups.ts";
import type { Inside, Member } from "./world.ts";

interface Tasks {
  readonly noted: readonly Member[];
  /** How many are ready, and for how many of them the ring has room. */
  readonly ready: number;
  readonly room: number;
}

interface Beside {
  readonly size: number;
  readonly captions: readonly Caption[];
  /** Where the unit's task is noted down, or would be. */
  home(unit: number): Point;
  /** Who is ready and has no room on the ring, in line. */
  beyond(rank: number): Point;
}

const LARGEST = 21;

/** Tasks that are noted down, and apart from them those that the ring has no room for. */
export function besideRing(inside: Inside, rest: Box, tasks: Tasks): Beside {
  const { u, members } = inside;
  const { noted, ready, room } = tasks;
  const mayCrowd = members.length > room;
  // Where all have room on the ring, each has a place of its own, and stays there.
  const kept = new Map((mayCrowd ? noted : members).map(({ unit }, index) => [unit, index]));
  if (!mayCrowd) {
    const { size, at } = gridIn(rest, members.length, LARGEST * u);
    const home = (unit: number) => at(kept.get(unit) ?? 0);
    return { size, captions: notedWords(inside, rest, tasks), home, beyond: () => at(0) };
  }
  const beyond = Math.max(0, ready - room);
  const { groups, hasWords, beyondWidth } = shared(inside, rest, room);
  return {
    size: groups.size,
    captions: hasWords
      ? [
          ...notedWords(inside, rest, tasks),
          ...beyondWords(inside, rest, groups, beyond, beyondWidth),
        ]
      : [],
    home: (unit) => groups.first(kept.get(unit) ?? noted.length),
    beyond: (rank) => groups.last(rank, beyond),
  };
}

/** One group beside the other, or under it where the room is tall, with words above both. */
function shared({ u, small, members }: Inside, rest: Box, room: number) {
  const all = members.length;
  const isTall = rest.height > rest.width;
  const notedWidth = textWidth(words.notedDown(all), small) + 8 * u;
  const beyondWidth = rest.width - (isTall ? 0 : notedWidth);
  const hasWords =
    textWidth(words.offRing(all)[1], small) <= beyondWidth && notedWidth <= rest.width;
  const gap = isTall && hasWords ? 1.2 * small + 4 * u : 8 * u;
  const reserved = hasWords && !isTall ? notedWidth : gap;
  const sharing = { all, last: all - room, reserved, gap, isTall };
  return { groups: twoGroupsIn(rest, sharing, LARGEST * u), hasWords, beyondWidth };
}

function notedWords(inside: Inside, { x, y }: Box, { noted, ready }: Tasks): Caption[] {
  if (noted.length === 0 && ready > 0) return [];
  return [heading(inside, "parked", { x: x + 2 * inside.u, y }, words.notedDown(noted.length))];
}

function beyondWords(
  inside: Inside,
  rest: Box,
  { size, last }: TwoGroups,
  count: number,
  width: number,
): Caption[] {
  if (count === 0) return [];
  const { u, small } = inside;
  const [all, few] = words.offRing(count);
  const text = textWidth(all, small) <= width ? all : few;
  const { x, y } = last(0, count);
  const rightmost = rest.x + rest.width - textWidth(text, small);
  const at = { x: Math.min(x - size / 2 + 2 * u, rightmost), y: y - size / 2 };
  return [heading(inside, "beyond", at, text)];
}

/** Above a group that begins there. */
function heading({ process, u, box }: Inside, key: string, { x, y }: Point, text: string): Caption {
  return {
    key: `${key}-${process}`,
    x,
    y: y - 4 * u,
    text,
    kind: "quiet",
    anchor: "start",
    within: box,
  };
}
