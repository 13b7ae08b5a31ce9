import type { Point } from "../../d3/point.ts";
import type { Place, Token } from "./model.ts";
import type { Queue } from "./room.ts";
import type { Trunk } from "./route.ts";
import type { Box, Caption, Cell, Figure, Frame, Pipe } from "./shapes.ts";

/** Where a unit stands that is drawn as a line. */
export interface StrandPlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Where a request stands that waits on its unit. */
  readonly head: Point;
  /** Of that request. */
  readonly radius: number;
}

/** Where things stand, in an element of a size, for the world at an instant. */
export interface Geometry {
  /** One sixteenth of a rem: the unit of all lengths. */
  readonly u: number;
  readonly frames: readonly Frame[];
  readonly ways: readonly (readonly Point[])[];
  readonly figures: readonly Figure[];
  readonly captions: readonly Caption[];
  /** Connections that are no pool's: the pooler's to the database. */
  readonly pipes: readonly Pipe[];
  /** Are connections upright? */
  readonly isUpright: boolean;
  /** null: a unit that is drawn as something else. */
  strand(unit: number): StrandPlace | null;
  /** Where a unit can be pointed at; null: it is one of too many. */
  unitBox(unit: number): Box | null;
  pipe(slot: number): Box;
  /** From the unit to the connection it holds; the first point is the knot. */
  lease(unit: number, slot: number): readonly [Point, ...Point[]];
  /** The way to one of a request's places. */
  trunk(token: Token, place: Place): Trunk;
  /** The radius of a request in that place. */
  radiusAt(place: Place, token?: Token): number;
  readonly queue: Queue;
  /** What else can be pointed at, beside requests outside, units and connections. */
  readonly cells: readonly Cell[];
}
