import type { Point } from "../../d3/point.ts";
import type { Box, Frame } from "./shapes.ts";

/** Where strands, connections and what is around them stand, for a size and a number of places. */
export interface Room {
  /** One sixteenth of a rem: the unit of all lengths. */
  readonly u: number;
  readonly radius: number;
  readonly frames: readonly Frame[];
  readonly ways: readonly (readonly Point[])[];
  readonly isUpright: boolean;
  strand(unit: number): { readonly x: number; readonly top: number; readonly bottom: number };
  /** Where a request stands that waits on its unit. */
  head(unit: number): Point;
  pipe(slot: number): Box;
  /** From the unit's strand to the connection it holds; the first point is the knot. */
  lease(unit: number, slot: number): readonly [Point, ...Point[]];
  /** Where on its strand a request computes that holds no connection. */
  work(unit: number): Point;
  /** In front of the database, at the end of a connection. */
  atDatabase(slot: number): Point;
  /** Where the way to the external service leaves the unit. */
  toService(unit: number): Point;
  /** Where requests stand that wait for it. */
  readonly service: Box;
  /** Where requests come from. */
  readonly entry: Point;
  /** How an answer leaves. */
  exit(unit: number): readonly Point[];
  readonly queue: Queue;
  readonly texts: Texts;
}

/** The line in front of the server. */
export interface Queue {
  readonly radius: number;
  /** How many there is room for. */
  readonly capacity: number;
  readonly box: Box;
  at(rank: number): Point;
}

/** Where the captions stand; the anchor is `start` unless the name says end. */
export interface Texts {
  readonly outside: Point;
  readonly answered: Point;
  readonly lost: Point;
  readonly units: Point;
  readonly takenEnd: Point | null;
  readonly waiting: Point;
  readonly waitingAnchor: "start" | "end";
  readonly pool: Point;
  readonly poolEnd: Point | null;
  readonly database: Point;
  readonly databaseInside: Point;
  readonly databaseAnchor: "start" | "middle";
  readonly service: Point;
  readonly callsEnd: Point;
}

export interface Counts {
  readonly units: readonly { readonly process: number }[];
  readonly slots: readonly { readonly process: number }[];
  readonly outside: number;
}
