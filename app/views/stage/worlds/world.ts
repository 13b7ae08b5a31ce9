import type { Point } from "../../../d3/point.ts";
import type { StrandPlace } from "../geometry.ts";
import type { Place, StageModel, Token, UnitCell } from "../model.ts";
import type { Box, Caption, Figure } from "../shapes.ts";
import type { Around } from "./around.ts";
import type { TextUnits } from "./text-width.ts";

/** A unit of a process, and its number through all processes. */
export interface Member {
  readonly unit: number;
  readonly cell: UnitCell;
}

/** One process to be furnished. */
export interface Inside extends TextUnits {
  readonly process: number;
  readonly box: Box;
  readonly members: readonly Member[];
  /** Requests that have a unit here, those that have been in their state longest first. */
  readonly tokens: readonly Token[];
  readonly model: StageModel;
  readonly around: Around;
}

/** What stands in a process, and where its requests are while they are in it. */
export interface Interior {
  readonly figures: readonly Figure[];
  readonly captions: readonly Caption[];
  /** The radius of a request in that place. */
  radius(token: Token, place: Place): number;
  /** Where the unit is kept; null: it is not drawn, since it is not there. */
  home(unit: number): Point;
  /** Where the request is that waits its turn, computes, or waits on its unit. */
  seat(token: Token, place: Place): Point;
  strand?(unit: number): StrandPlace | null;
  /** Where a unit can be pointed at; null where it is too small, or not there. */
  unitBox(unit: number): Box | null;
}

/** How an architecture is drawn. */
export interface World {
  /** How wide a process likes to be for its height. */
  readonly shape: number;
  /** Is there no process before a request needs one? */
  readonly isMadeForRequests?: boolean;
  /** How wide the units of one process stand at most; left out: as wide as there is room. */
  width?(units: number, sizes: TextUnits): number;
  furnish(inside: Inside): Interior;
}
