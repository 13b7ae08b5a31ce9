import { type Login, TLS } from "../login.ts";
import type { OpeningStage } from "../runtime.ts";
import type { PoolerCosts } from "./costs.ts";

/**
 * How a client opens a connection to the pooler: its driver computes what it would before a database,
 * and the pooler stands in for the server, on its one thread. Most fail or succeed before a password is asked for:
 * the limit of clients comes first (pgbouncer/pgbouncer src/client.c `handle_client_startup`).
 */
export function loginStages(
  direct: readonly OpeningStage[],
  { login: costs }: PoolerCosts,
  { asksPassword, isEncrypted }: Login,
): readonly OpeningStage[] {
  const isFree = costs.hashing === 0;
  const accept = costs.accept + (isEncrypted && !isFree ? TLS.server : 0);
  const authenticate = costs.authenticate - (asksPassword ? 0 : costs.hashing);
  const limit = direct.findIndex(({ kind }) => kind === "limit");
  return [
    ...direct.slice(0, limit).filter(isClients),
    { kind: "wait", micros: costs.wait },
    { kind: "pooler", micros: accept },
    { kind: "clients" },
    { kind: "pooler", micros: authenticate },
    ...direct.slice(limit).filter(isClients),
    { kind: "pooler", micros: costs.welcome },
  ];
}

/** Does the client's side do it, or the way there? */
function isClients({ kind }: OpeningStage): boolean {
  return kind === "client" || kind === "trips";
}
