import type { Micros } from "../../kernel/time.ts";
import type { OpeningStage, Runtime } from "../runtime.ts";
import { ideal } from "../runtimes/ideal.ts";

/** What a pooler computes on its one thread, and what its connections to the database cost. */
export interface PoolerCosts {
  readonly login: {
    /** Until the pooler has heard of the client: one alone was in after 9 to 17 ms. */
    readonly wait: Micros;
    /** To accept a client and read its name, before the limit of clients is looked at. */
    readonly accept: Micros;
    /** Its password. */
    readonly authenticate: Micros;
    /** The last round of the login. */
    readonly welcome: Micros;
    /** What of it is for the password. */
    readonly hashing: Micros;
  };
  /** There and back, of a statement. */
  readonly forward: Micros;
  /** What a backend computes to wipe a session. */
  readonly wipe: Micros;
  /** With a password, of which `hashing` is computed. */
  readonly opening: readonly OpeningStage[];
  readonly hashing: Micros;
}

/**
 * PgBouncer 1.18 before PostgreSQL 15, SCRAM passwords on both sides. Fitted to recordings of 1 to 40
 * logins at once: each takes its one thread some 4.1 ms, since 4,096 hash iterations are computed
 * for each (src/scram.c `build_adhoc_scram_secret`); a connection to the database is open and at
 * work 7 to 8 ms after the one before.
 */
const pgbouncer: PoolerCosts = {
  login: { wait: 6_000, accept: 50, authenticate: 3_750, welcome: 300, hashing: 3_700 },
  forward: 40,
  wipe: 500,
  opening: [
    { kind: "pooler", micros: 150 },
    // TCP, start-up message, and two for SCRAM.
    { kind: "trips", roundTrips: 4 },
    { kind: "server", micros: 1_400 },
    { kind: "limit" },
    { kind: "pooler", micros: 4_250 },
    { kind: "server", micros: 1_000 },
    { kind: "reserved" },
    { kind: "pooler", micros: 50 },
  ],
  hashing: 4_100,
};

const nothing: PoolerCosts = {
  login: { wait: 0, accept: 0, authenticate: 0, welcome: 0, hashing: 0 },
  forward: 0,
  wipe: 0,
  opening: [{ kind: "limit" }, { kind: "reserved" }],
  hashing: 0,
};

/** Where the runtime costs nothing, nothing does. */
export function poolerCosts({ id }: Runtime): PoolerCosts {
  return id === ideal.id ? nothing : pgbouncer;
}
