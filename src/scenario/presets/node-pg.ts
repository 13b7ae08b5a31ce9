import type { Preset } from "../preset.ts";

/** brianc/node-postgres packages/pg-pool/index.js: ten connections, idle ones closed after 10 s, waits for ever. */
export const nodePg = {
  id: "node-pg",
  label: "Node with pg, pool.query",
  sentence: "One event loop; pool.query takes one of ten connections for each query.",
  conflict:
    "One loop serves everybody, it may open ten connections, and it opens two. Why are two enough?",
  sources: [{ repository: "brianc/node-postgres", ref: "HEAD", path: "packages/pg-pool/index.js" }],
  changes: {
    "server.architecture": "event-loop",
    "server.runtime": "node",
    "pool.lease": "statement",
    "pool.max": 10,
    "pool.idleTimeoutMs": 10000,
  },
} as const satisfies Preset;
