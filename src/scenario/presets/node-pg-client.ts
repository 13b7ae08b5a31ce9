import type { Preset } from "../preset.ts";

/** brianc/node-postgres packages/pg-pool/index.js, `connect` … `release` around the handler. */
export const nodePgClient = {
  id: "node-pg-client",
  label: "Node with pg, a client for the request",
  sentence:
    "One event loop; the handler takes a client at its first query and releases it at its end.",
  conflict:
    "The same loop and the same requests, and now it takes eight connections instead of two. What did the handler change?",
  sources: [{ repository: "brianc/node-postgres", ref: "HEAD", path: "packages/pg-pool/index.js" }],
  changes: {
    "server.architecture": "event-loop",
    "server.runtime": "node",
    "pool.lease": "request",
    "pool.max": 10,
    "pool.idleTimeoutMs": 10000,
  },
} as const satisfies Preset;
