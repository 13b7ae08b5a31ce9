import type { ConnectionState } from "../../../src/trace/connection-states.ts";
import type { Point } from "../../d3/point.ts";
import type { Thing } from "../../store/thing.ts";
import type { TokenState } from "./model.ts";

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export type CaptionKind =
  | "name"
  | "count"
  | "quiet"
  | "inside"
  | "lost"
  /** The number of a request that is elsewhere. */
  | "guest"
  | "guestOnInk"
  | "onHatch";

export interface Caption extends Point {
  readonly key: string;
  readonly text: string;
  readonly kind: CaptionKind;
  readonly anchor: "start" | "middle" | "end";
  /** The same in fewer words, for where there is no room for all. */
  readonly short?: readonly string[];
  /** What it must not leave, where that is less than the drawing. */
  readonly within?: Box;
}

export interface Frame extends Box {
  readonly key: string;
  readonly kind: "process" | "database" | "service";
}

/** Anything that is a path: a ring, a box, a crowd of dots. The kind is its class. */
export interface Figure {
  readonly key: string;
  readonly kind: FigureKind;
  readonly path: string;
}

export type FigureKind =
  | "loop"
  | "hand"
  | "handAsleep"
  | "note"
  | "dot"
  | "seat"
  | "seatTaken"
  | "carrier"
  | "carrierTaken"
  | "held"
  | "desk"
  | "lockFree"
  | "lockTaken"
  | "core"
  | "coreTaken"
  | "backend"
  | "backendQuerying"
  | "backendHeldIdle"
  | "backendThread"
  | "backendThreadQuerying"
  | "backendThreadHeldIdle"
  | "slotFree"
  | "slotReserved"
  | "link"
  | "linkHeldIdle";

/** A unit: free, or taken by a request that may be elsewhere meanwhile. */
export interface Strand {
  readonly key: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly isTaken: boolean;
  /** One of so many that they become a surface. */
  readonly isThin: boolean;
  readonly isSelected: boolean;
  /** The request it works for, where that is elsewhere; empty: none, or it is here. */
  readonly guest: string;
  readonly head: Point;
}

/** A connection, drawn as what it is: a line to the database. */
export interface Pipe extends Box {
  readonly key: string;
  readonly state: ConnectionState | null;
  readonly isPinned: boolean;
  readonly isThin: boolean;
  readonly isSelected: boolean;
  /** Whose it is; empty where there is no room or no holder. */
  readonly holder: string;
  readonly word: string;
  /** Where the word begins, beside the holder. */
  readonly wordX: number;
  readonly isUpright: boolean;
}

/** From a unit to the connection that its request holds. */
export interface Lease {
  readonly key: string;
  readonly points: readonly Point[];
  readonly knot: Point;
  readonly state: ConnectionState;
  readonly isThin: boolean;
  readonly isSelected: boolean;
}

export interface TokenMark extends Point {
  readonly task: number;
  readonly radius: number;
  readonly label: string;
  /** Is the label wider than the disc, unless it is written small? */
  readonly isSmall: boolean;
  readonly state: TokenState;
  /** Outline in pixels: who waits long is drawn bolder. */
  readonly weight: number;
  readonly opacity: number;
  readonly isLost: boolean;
  readonly isSelected: boolean;
  /** Did somebody send it by hand? */
  readonly isOwn: boolean;
}

/** What can be pointed at and focused: a row of the grid, the place in it, and what stands there. */
export interface Cell extends Box {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly thing: Thing;
  /** The request that is here; −1: nobody. */
  readonly task: number;
}

export interface StageShapes {
  readonly captions: readonly Caption[];
  readonly frames: readonly Frame[];
  /** Hairlines that guide the eye along a way. */
  readonly ways: readonly (readonly Point[])[];
  readonly strands: readonly Strand[];
  readonly pipes: readonly Pipe[];
  readonly leases: readonly Lease[];
  readonly figures: readonly Figure[];
  readonly tokens: readonly TokenMark[];
  readonly cells: readonly Cell[];
}
