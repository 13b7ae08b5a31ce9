import type { Geometry } from "./geometry.ts";
import type { Place } from "./model.ts";
import type { Trunk } from "./route.ts";

/** The way from a request's unit to a place. */
export function trunkTo(place: Place, unit: number, geometry: Geometry): Trunk {
  const { queue, entry } = geometry;
  if (unit < 0) return [place.kind === "outside" ? queue.at(place.rank) : entry];
  const head = geometry.head(unit);
  switch (place.kind) {
    case "entry":
      return [head, entry];
    case "exit":
      return [head, ...geometry.exit(unit)];
    case "outside":
      return [head, queue.at(place.rank)];
    case "head":
      return [head];
    case "unit":
      return [head, place.slot < 0 ? geometry.work(unit) : geometry.lease(unit, place.slot)[0]];
    case "database":
      return [head, ...geometry.lease(unit, place.slot), geometry.atDatabase(place.slot)];
    case "service":
      return [head, ...geometry.atService(unit, place.share)];
  }
}
