import type { Micros } from "../../../src/kernel/time.ts";
import type { ConnectionState } from "../../../src/trace/connection-states.ts";
import type { Requests } from "../../../src/trace/request-name.ts";
import type { UnitState } from "../../../src/trace/unit-states.ts";
import type { Mark, Wait } from "../../../src/trace/words.ts";

/** Where a request can be. Units and slots are numbered through all processes. */
export type Place =
  | { readonly kind: "entry" }
  | { readonly kind: "exit" }
  /** In front of the server; 0 is next. Between two numbers while the line moves up. */
  | { readonly kind: "outside"; readonly rank: number }
  /** At the head of its unit: it waits for something inside the process. */
  | { readonly kind: "head" }
  /** It could compute, and waits its turn; in the row of the connection it holds (−1: none). */
  | { readonly kind: "ready"; readonly slot: number }
  /** On its unit, at work; in the row of the connection it holds, if any (−1: none). */
  | { readonly kind: "unit"; readonly slot: number }
  /** At the pooler: it waits for one of its connections to the database. */
  | { readonly kind: "pooler"; readonly slot: number }
  | { readonly kind: "database"; readonly slot: number }
  /** At the external service, so far through its call. */
  | { readonly kind: "service"; readonly share: number };

export type TokenState =
  | "outside"
  | "waiting"
  | "ready"
  | "computing"
  | "querying"
  | "calling"
  | "leaving";

/** A request at this instant, on its way from one place to another. */
export interface Token {
  readonly task: number;
  readonly state: TokenState;
  readonly wait: Wait;
  /** The unit that works for it; −1: none. */
  readonly unit: number;
  readonly from: Place;
  readonly to: Place;
  /** How far it is on its way, 0 to 1. */
  readonly progress: number;
  /** How long it has been in this state. */
  readonly age: Micros;
  /** How it ended, while it leaves. */
  readonly outcome: Mark | null;
}

export interface UnitCell {
  readonly process: number;
  readonly place: number;
  readonly state: UnitState;
  /** −1: free. */
  readonly task: number;
  readonly age: Micros;
}

export interface SlotCell {
  readonly process: number;
  readonly place: number;
  /** null: no connection is open here. */
  readonly state: ConnectionState | null;
  /** −1: nobody's. */
  readonly task: number;
  /** The unit of its holder; −1: none. */
  readonly unit: number;
  readonly isPinned: boolean;
  readonly age: Micros;
}

/** Most connections of each process; null: any number; "none": there is no pool. */
export type PoolSize = number | null | "none";

/** The world at one instant. */
export interface StageModel {
  /** Which of the requests came by hand. */
  readonly requests: Requests;
  readonly processes: number;
  readonly units: readonly UnitCell[];
  readonly slots: readonly SlotCell[];
  readonly poolSize: PoolSize;
  /** Connections that are held: one that is being opened is not yet. */
  readonly heldCount: number;
  readonly tokens: readonly Token[];
  readonly outsideCount: number;
  readonly waitingCount: number;
  readonly queryingCount: number;
  readonly callingCount: number;
  readonly answeredCount: number;
  /** Refused, timed out, failed or abandoned until now. */
  readonly lostCount: number;
}
