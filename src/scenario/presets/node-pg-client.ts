import type { Preset } from "../preset.ts";

/** brianc/node-postgres packages/pg-pool/index.js, `connect` … `release` around the handler. */
export const nodePgClient = {
  id: "node-pg-client",
  label: "Node with pg, a client for the request",
  sentence:
    "One event loop; the handler takes a client at its first query and releases it at its end.",
  changes: {
    "server.architecture": "event-loop",
    "server.runtime": "node",
    "pool.lease": "request",
    "pool.max": 10,
    "pool.idleTimeoutMs": 10000,
  },
} as const satisfies Preset;
