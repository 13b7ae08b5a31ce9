import type { Preset } from "../preset.ts";

/** pgbouncer/pgbouncer src/main.c: `default_pool_size` 20, `max_client_conn` 100, `query_wait_timeout` 120 s; the
 * mode is session by default and transaction in practice. */
export const nodePgbouncer = {
  id: "node-pgbouncer",
  label: "Node through PgBouncer",
  sentence:
    "Each request connects to a pooler, which lends twenty connections for a transaction each.",
  conflict: "188 requests connect, and the database sees three connections. Who shares them?",
  sources: [{ repository: "pgbouncer/pgbouncer", ref: "HEAD", path: "src/main.c" }],
  changes: {
    "server.architecture": "event-loop",
    "server.runtime": "node",
    "pool.lease": "none",
    "pooler.mode": "transaction",
    "pooler.size": 20,
    "pooler.maxClients": 100,
    "pooler.waitTimeoutMs": 120000,
  },
} as const satisfies Preset;
