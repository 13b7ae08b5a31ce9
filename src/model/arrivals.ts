import type { Stream } from "../kernel/random.ts";
import type { Micros } from "../kernel/time.ts";

/** When the requests of a run arrive, in order. */
export type Arrivals = (chance: Stream) => Float64Array<ArrayBuffer>;

/** The numbers a person sets; each kind reads those it needs. */
export interface ArrivalSettings {
  readonly count: number;
  readonly perSecond: number;
  /** How long they go on arriving. */
  readonly lasting: Micros;
  readonly at: readonly Micros[];
}

/** A pattern of arrivals. */
export interface ArrivalKind {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  arrivals(settings: ArrivalSettings): Arrivals;
}
