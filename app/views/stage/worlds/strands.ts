import { requestTag } from "../../../../src/trace/request-name.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import type { Caption, Figure } from "../shapes.ts";
import { box } from "./areas.ts";
import { padlock } from "./paths.ts";
import { type TextUnits, textWidth } from "./text-width.ts";
import { hasTurn } from "./turns.ts";
import type { Inside, Interior, World } from "./world.ts";

/** Threads as strands that share one room; where there is a lock, one of them has it. */
export const strands: World = { shape: 2.2, width, furnish: (inside) => furnish(inside) };

/** A thread that is started for its request, and gone with it. */
export const spawned: World = { ...strands, furnish: (inside) => furnish(inside, true) };

const PLEASANT_PITCH = 26;
/** Narrower ones have no words beside the lock. */
const WORDY = 160;

function width(units: number, { u, small }: TextUnits): number {
  return units * PLEASANT_PITCH * u + 16 * u + lockRoom(u, small);
}

/** For the lock that nobody has, and the words above it. */
function lockRoom(u: number, small: number): number {
  return textWidth(words.lockFree, small) + 8 * u;
}

function furnish(inside: Inside, isSpawned = false): Interior {
  const { u, small, box: room, members, process, around } = inside;
  const hasLock = around.site.processors === 1;
  const left = room.x + 8 * u;
  const lockWidth = hasLock && room.width > WORDY * u ? lockRoom(u, small) : 0;
  const right = room.x + room.width - 8 * u - lockWidth;
  const pitch = Math.min(PLEASANT_PITCH * u, (right - left) / Math.max(1, members.length));
  const radius = Math.min(10.5 * u, pitch * 0.44, room.height * 0.2);
  const head = room.y + Math.min(15 * u, room.height * 0.24);
  const work = room.y + room.height * 0.58;
  const indexOf = new Map(members.map(({ unit }, index) => [unit, index]));
  const xOf = (unit: number) => left + ((indexOf.get(unit) ?? 0) + 0.5) * pitch;
  const strand = (unit: number) => {
    const isThere = !isSpawned || inside.model.units[unit]!.task >= 0;
    const [top, bottom] = [room.y + 4 * u, room.y + room.height - 4 * u];
    return isThere ? { x: xOf(unit), top, bottom, head: { x: xOf(unit), y: head }, radius } : null;
  };
  const lock = hasLock
    ? lockOf(inside, left + members.length * pitch, xOf, Math.min(11 * u, room.height * 0.22))
    : null;
  return {
    figures: lock === null ? [] : [{ key: `lock-${process}`, kind: lock.kind, path: lock.path }],
    captions: lock?.captions ?? [],
    radius: () => radius,
    home: (unit) => ({ x: xOf(unit), y: head }),
    seat: ({ unit }, { kind }) => ({ x: xOf(unit), y: kind === "head" ? head : work }),
    strand,
    unitBox(unit) {
      const place = strand(unit);
      if (place === null || pitch < 5 * u) return null;
      return {
        x: place.x - pitch / 2,
        y: place.top,
        width: pitch,
        height: place.bottom - place.top,
      };
    },
  };
}

interface Lock {
  readonly kind: Figure["kind"];
  readonly path: string;
  readonly captions: readonly Caption[];
}

/** The lock hangs on the strand of the thread that has it, and beside all of them while nobody has. */
function lockOf(
  inside: Inside,
  strandsEnd: number,
  xOf: (unit: number) => number,
  size: number,
): Lock {
  const { process, box: room, tokens, u, small } = inside;
  const holder = tokens.find((token) => hasTurn(inside, token));
  const right = room.x + room.width - 6 * u;
  const y = room.y + room.height - size * 0.95;
  const free = right - (room.width > WORDY * u ? textWidth(words.lockFree, small) / 2 : size / 2);
  const x = holder === undefined ? free : xOf(holder.unit);
  return {
    kind: holder === undefined ? "lockFree" : "lockTaken",
    path: padlock({ x, y }, size),
    captions: [
      {
        key: `lock-${process}`,
        x: right,
        y: y - size * (holder === undefined ? 0.8 : -0.4),
        text:
          holder === undefined
            ? words.lockFree
            : words.lockOf(requestTag(inside.model.requests, holder.task)),
        kind: "quiet",
        anchor: "end",
        within: box(strandsEnd, room.y, right, room.y + room.height),
      },
    ],
  };
}
