import type { PoolerMode } from "../mode.ts";

/**
 * pgbouncer/pgbouncer src/server.c `handle_server_work`: a transaction that is open after a statement
 * costs the client and the server their connections ("transaction blocks not allowed in statement
 * pooling mode").
 */
export const statement = {
  id: "statement",
  label: "statement mode",
  sentence: "A connection to the database is taken back after each statement.",
  wipesSession: false,
  afterStatement: ({ isInTransaction }) => (isInTransaction ? "forbid" : "return"),
} as const satisfies PoolerMode;
