import type { PoolerMode } from "../mode.ts";

/** pgbouncer/pgbouncer src/server.c `handle_server_work`: released when no transaction is open. */
export const transaction = {
  id: "transaction",
  label: "transaction mode",
  sentence: "A connection to the database is taken back after each transaction.",
  wipesSession: false,
  afterStatement: ({ isInTransaction }) => (isInTransaction ? "keep" : "return"),
} as const satisfies PoolerMode;
