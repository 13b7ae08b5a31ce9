import type { Point } from "../../d3/point.ts";
import type { Place } from "./model.ts";
import type { Room } from "./room.ts";
import type { Trunk } from "./route.ts";

/** The way from a request's unit to a place. */
export function trunkTo(
  place: Place,
  unit: number,
  room: Room,
  call: (share: number) => Point,
): Trunk {
  const { queue, entry } = room;
  if (unit < 0) return [place.kind === "outside" ? queue.at(place.rank) : entry];
  const head = room.head(unit);
  switch (place.kind) {
    case "entry":
      return [head, entry];
    case "exit":
      return [head, ...room.exit(unit)];
    case "outside":
      return [head, queue.at(place.rank)];
    case "head":
      return [head];
    case "ready":
    case "unit":
    case "pooler":
      return [head, place.slot < 0 ? room.work(unit) : room.lease(unit, place.slot)[0]];
    case "database":
      return [head, ...room.lease(unit, place.slot), room.atDatabase(place.slot)];
    case "service":
      return [head, room.toService(unit), call(place.share)];
  }
}
