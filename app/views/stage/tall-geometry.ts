import type { Size } from "../../d3/use-drawing.ts";
import type { Geometry } from "./geometry.ts";
import type { StageModel } from "./model.ts";
import { countsOf, furnished } from "./room-geometry.ts";
import { tallRoom } from "./room-tall.ts";

/** The same in a narrow element; loaded when there is one. */
export function tallGeometry(
  model: StageModel,
  size: Size,
  { unit }: { readonly unit: string },
): Geometry {
  return furnished(tallRoom(countsOf(model), size), model, unit);
}
