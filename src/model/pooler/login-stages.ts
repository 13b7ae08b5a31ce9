import type { OpeningStage } from "../runtime.ts";
import type { PoolerCosts } from "./costs.ts";

/**
 * How a client opens a connection to the pooler: its driver computes what it would before a database,
 * and the pooler stands in for the server. The limit of clients is looked at before a password is
 * asked for (pgbouncer/pgbouncer src/client.c `handle_client_startup`); what a client computes to
 * begin is halved by that question, which a client with one thread answers at its turn.
 */
export function loginStages(
  direct: readonly OpeningStage[],
  { login }: PoolerCosts,
): readonly OpeningStage[] {
  const limit = direct.findIndex(({ kind }) => kind === "limit");
  const beginning = direct.slice(0, limit).flatMap(halvedForClient);
  return [
    ...beginning,
    { kind: "wait", micros: login.wait },
    { kind: "pooler", micros: login.accept },
    { kind: "clients" },
    ...beginning.filter(({ kind }) => kind === "client"),
    { kind: "pooler", micros: login.authenticate },
    ...direct.slice(limit).flatMap(clientsPart),
    { kind: "pooler", micros: login.welcome },
  ];
}

/** Where the client's side does it, or the way there. */
function clientsPart(stage: OpeningStage): readonly OpeningStage[] {
  return stage.kind === "client" || stage.kind === "trips" ? [stage] : [];
}

function halvedForClient(stage: OpeningStage): readonly OpeningStage[] {
  if (stage.kind !== "client") return clientsPart(stage);
  return [{ kind: "client", micros: Math.round(stage.micros / 2) }];
}
