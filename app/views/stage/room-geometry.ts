import type { Size } from "../../d3/use-drawing.ts";
import { callsIn } from "./calls.ts";
import { captions } from "./captions.ts";
import type { Geometry } from "./geometry.ts";
import type { StageModel } from "./model.ts";
import type { Room } from "./room.ts";
import { tallRoom } from "./room-tall.ts";
import { wideRoom } from "./room-wide.ts";
import { trunkTo } from "./trunk.ts";

/** The world with strands for units, as it stands in an element of that size. */
export function roomGeometry(
  model: StageModel,
  size: Size,
  { unit, gutter }: { readonly unit: string; readonly gutter: number },
): Geometry {
  const counts = { units: model.units, slots: model.slots, outside: model.outsideCount };
  const room = isTall(size) ? tallRoom(counts, size) : wideRoom(counts, size, gutter * size.rem);
  return { ...furnished(room, model), captions: captions(model, room.texts, unit) };
}

/** Narrower than this, the world stands from top to bottom. */
export function isTall({ width, rem }: Size): boolean {
  return width < 37 * rem;
}

function furnished(room: Room, { tokens }: StageModel): Omit<Geometry, "captions"> {
  const { u, radius, queue } = room;
  const calls = callsIn(tokens, room.service, radius, u);
  const dot = Math.min(queue.radius, 10.5 * u);
  return {
    ...room,
    figures: [],
    pipes: [],
    cells: [],
    strand: (unit) => ({ ...room.strand(unit), head: room.head(unit), radius }),
    unitBox(unit) {
      const { x, top, bottom } = room.strand(unit);
      return { x: x - radius, y: top, width: radius * 2, height: bottom - top };
    },
    trunk: ({ task, unit }, place) => trunkTo(place, unit, room, (share) => calls.at(task, share)),
    radiusAt: ({ kind }) => (kind === "outside" ? dot : kind === "service" ? calls.radius : radius),
  };
}
