import type { Stream } from "../kernel/random.ts";
import type { Micros } from "../kernel/time.ts";

/** When requests of a run arrive that nothing in the run has brought about, in order. */
export type Arrivals = (chance: Stream) => Float64Array<ArrayBuffer>;

/** The numbers a person sets; each kind reads those it needs. */
export interface ArrivalSettings {
  readonly count: number;
  readonly perSecond: number;
  /** How long they go on arriving. */
  readonly lasting: Micros;
  readonly at: readonly Micros[];
  /** In order of time. */
  readonly rates: readonly Rate[];
  readonly users: number;
  /** On average. */
  readonly thinkTime: Micros;
}

/** So many a second, from an instant on. */
export interface Rate {
  readonly from: Micros;
  readonly perSecond: number;
}

/** What users do who come again: they think for so long on average, and send until then. */
export interface Thinking {
  readonly mean: Micros;
  readonly until: Micros;
}

/** A pattern of arrivals. */
export interface ArrivalKind {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  arrivals(settings: ArrivalSettings): Arrivals;
  /** Left out: whoever has an answer does not come again. */
  thinking?(settings: ArrivalSettings): Thinking;
}
