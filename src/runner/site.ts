import type { LimitChange } from "../interventions/intervention.ts";
import type { Micros } from "../kernel/time.ts";
import type { ArchitectureId } from "../model/architectures/index.ts";
import { resolve } from "../scenario/resolve.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** What the scenario puts up before anybody comes: a trace tells only what was used of it. */
export interface Site {
  readonly architecture: ArchitectureId;
  /** How many units of a process compute at once; null: all that want to. */
  readonly processors: number | null;
  /** Threads beside a process's units. */
  readonly helpers: number;
  /** Most that wait outside; null: any number. */
  readonly backlog: number | null;
  /** May connections be nobody's for a while? Not where each unit, or each statement, has its own. */
  readonly hasPool: boolean;
  /** Most connections of each process; null: any number. */
  readonly poolMax: number | null;
  /** Its mode; null: the pools' connections go straight to the database. */
  readonly pooler: string | null;
  readonly poolerClients: number | null;
  readonly database: Scenario["database"]["kind"];
  readonly databaseLimit: number | null;
  /** Slots that only administrators get. */
  readonly reserved: number;
  readonly sharesHost: boolean;
  /** Limits that interventions change, in order of time. */
  readonly changes: readonly SiteChange[];
}

interface SiteChange {
  readonly at: Micros;
  readonly of: LimitChange["of"];
  readonly to: number | null;
}

export function siteOf(scenario: Scenario): Site {
  const { server, pool, database, interventions } = resolve(scenario);
  const { processors } = server.architecture.shape(server);
  return {
    architecture: scenario.server.architecture,
    processors: processors === Number.POSITIVE_INFINITY ? null : processors,
    helpers: server.helpers,
    backlog: server.backlog,
    hasPool: !pool.lease.isPoolless,
    poolMax: scenario.pool.max,
    pooler: scenario.pooler.mode === "none" ? null : scenario.pooler.mode,
    poolerClients: scenario.pooler.maxClients,
    database: scenario.database.kind,
    databaseLimit: database.maxConnections,
    // MySQL lets one administrator in beyond its limit.
    reserved: scenario.database.kind === "mysql" ? 0 : database.reserved,
    sharesHost: database.sharesHost,
    changes: interventions
      .flatMap(({ at, change }) => (change.kind === "limit" ? [{ at, ...change }] : []))
      .map(({ at, of, to }) => ({ at, of, to }))
      .sort((a, b) => a.at - b.at),
  };
}
