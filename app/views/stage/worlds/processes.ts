import { requestTag } from "../../../../src/trace/request-name.ts";
import { UnitState } from "../../../../src/trace/unit-states.ts";
import { worlds as words } from "../../../strings/worlds.ts";
import type { Caption, Figure } from "../shapes.ts";
import { inset } from "./areas.ts";
import { circle, rectangle } from "./paths.ts";
import { textWidth } from "./text-width.ts";
import type { Inside, Interior, World } from "./world.ts";

/** A box for each process, with memory of its own and one request in it. */
export const processes: World = { shape: 1.15, furnish: (inside) => furnish(inside) };

/** One that is forked for its request, and gone with it. */
export const forked: World = {
  shape: 1.15,
  isMadeForRequests: true,
  furnish: (inside) => furnish(inside, true),
};

function furnish(inside: Inside, isForked = false): Interior {
  const { u, small, box: room, members } = inside;
  const edge = Math.min(7 * u, Math.min(room.width, room.height) * 0.13);
  const memory = memoryWords(inside);
  const hasWords =
    memory !== null && room.width >= textWidth(memory, small) + 4 * u && room.height >= 44 * u;
  const desk = { ...inset(room, edge), height: room.height - 2 * edge - (hasWords ? 14 * u : 0) };
  const middle = { x: desk.x + desk.width / 2, y: desk.y + desk.height / 2 };
  const radius = Math.min(10.5 * u, Math.min(desk.width, desk.height) * 0.4);
  const cell = members[0]?.cell;
  const isTaken = cell !== undefined && cell.task >= 0;
  const isHeld = isTaken && cell.state !== UnitState.computing;
  const figures: Figure[] = [
    ...(isHeld
      ? [{ key: `held-${inside.process}`, kind: "held", path: rectangle(room) } as const]
      : []),
    ...(isTaken || !isForked
      ? [{ key: `desk-${inside.process}`, kind: "desk", path: rectangle(desk) } as const]
      : []),
    ...(isTaken && isAway(inside)
      ? [{ key: `note-${inside.process}`, kind: "note", path: circle(middle, radius) } as const]
      : []),
  ];
  return {
    figures,
    captions: captions(inside, middle, radius, hasWords && (isTaken || !isForked) ? memory : null),
    radius: () => radius,
    home: () => middle,
    seat: () => middle,
    unitBox: () => (isTaken || !isForked ? room : null),
  };
}

function isAway({ tokens }: Inside): boolean {
  return tokens.every(({ to }) => to.kind !== "head" && to.kind !== "ready" && to.kind !== "unit");
}

function memoryWords({ around }: Inside): string | null {
  return around.ownMb > 0 ? words.memory(around.ownMb) : null;
}

function captions(
  inside: Inside,
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  memory: string | null,
): Caption[] {
  const { u, box: room, members, process } = inside;
  const task = members[0]?.cell.task ?? -1;
  const tag = requestTag(inside.model.requests, task);
  const isWide = radius >= Math.max(7, tag.length * 3.2) * u;
  const isNumbered = task >= 0 && isAway(inside) && isWide;
  return [
    ...(isNumbered
      ? [
          {
            key: `note-${process}`,
            x,
            y: y + 3.4 * u,
            text: tag,
            kind: "guest",
            anchor: "middle",
          } as const,
        ]
      : []),
    ...(memory === null
      ? []
      : [
          {
            key: `memory-${process}`,
            x,
            y: room.y + room.height - 7 * u,
            text: memory,
            kind: "onHatch",
            anchor: "middle",
          } as const,
        ]),
  ];
}
