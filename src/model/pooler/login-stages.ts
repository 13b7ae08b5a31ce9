import type { OpeningStage } from "../runtime.ts";
import type { PoolerCosts } from "./costs.ts";

/**
 * How a client opens a connection to the pooler: its driver computes what it would before a database,
 * and the pooler stands in for the server. Most fail or succeed before a password is asked for:
 * the limit of clients comes first (pgbouncer/pgbouncer src/client.c `handle_client_startup`).
 */
export function loginStages(
  direct: readonly OpeningStage[],
  { login }: PoolerCosts,
): readonly OpeningStage[] {
  const limit = direct.findIndex(({ kind }) => kind === "limit");
  return [
    ...direct.slice(0, limit).filter(isClients),
    { kind: "wait", micros: login.wait },
    { kind: "pooler", micros: login.accept },
    { kind: "clients" },
    { kind: "pooler", micros: login.authenticate },
    ...direct.slice(limit).filter(isClients),
    { kind: "pooler", micros: login.welcome },
  ];
}

/** Does the client's side do it, or the way there? */
function isClients({ kind }: OpeningStage): boolean {
  return kind === "client" || kind === "trips";
}
