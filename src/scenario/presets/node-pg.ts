import type { Preset } from "../preset.ts";

/** brianc/node-postgres packages/pg-pool/index.js: ten connections, idle ones closed after 10 s, waits for ever. */
export const nodePg = {
  id: "node-pg",
  label: "Node with pg, pool.query",
  sentence: "One event loop; pool.query takes one of ten connections for each query.",
  changes: {
    "server.architecture": "event-loop",
    "server.runtime": "node",
    "pool.lease": "statement",
    "pool.max": 10,
    "pool.idleTimeoutMs": 10000,
  },
} as const satisfies Preset;
