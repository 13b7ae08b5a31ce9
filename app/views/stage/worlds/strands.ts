import { requestTag } from "../../../../src/trace/request-name.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import type { Caption, Figure } from "../shapes.ts";
import { padlock } from "./paths.ts";
import { hasTurn } from "./turns.ts";
import type { Inside, Interior, World } from "./world.ts";

/** Threads as strands that share one room; where there is a lock, one of them has it. */
export const strands: World = { shape: 2.2, width, furnish: (inside) => furnish(inside) };

/** A thread that is started for its request, and gone with it. */
export const spawned: World = { ...strands, furnish: (inside) => furnish(inside, true) };

const PLEASANT_PITCH = 26;
const LOCK_ROOM = 40;

function width(units: number, u: number): number {
  return units * PLEASANT_PITCH * u + (16 + LOCK_ROOM) * u;
}

function furnish(inside: Inside, isSpawned = false): Interior {
  const { u, box: room, members, process, around } = inside;
  const hasLock = around.site.processors === 1;
  const left = room.x + 8 * u;
  const right = room.x + room.width - 8 * u - (hasLock && room.width > 160 * u ? LOCK_ROOM * u : 0);
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
    ? lockOf(inside, room.x + room.width - 26 * u, xOf, Math.min(11 * u, room.height * 0.22))
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
function lockOf(inside: Inside, aside: number, xOf: (unit: number) => number, size: number): Lock {
  const { process, box: room, tokens, u } = inside;
  const holder = tokens.find((token) => hasTurn(inside, token));
  const hasRoom = room.width > 160 * u;
  const y = room.y + room.height - size * 0.95;
  const x = holder === undefined ? aside : xOf(holder.unit);
  return {
    kind: holder === undefined ? "lockFree" : "lockTaken",
    path: padlock({ x, y }, size),
    captions: hasRoom
      ? [
          {
            key: `lock-${process}`,
            x: aside,
            y: y - size * (holder === undefined ? 0.8 : -0.4),
            text:
              holder === undefined
                ? words.lockFree
                : words.lockOf(requestTag(inside.model.requests, holder.task)),
            kind: "quiet",
            anchor: "middle",
          },
        ]
      : [],
  };
}
