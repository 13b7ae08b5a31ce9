import type { PoolerMode } from "../mode.ts";

/** pgbouncer/pgbouncer src/objects.c `release_server`: only a client that leaves frees its server. */
export const session = {
  id: "session",
  label: "session mode",
  sentence: "A client keeps a connection to the database until it leaves.",
  wipesSession: true,
  afterStatement: () => "keep",
} as const satisfies PoolerMode;
