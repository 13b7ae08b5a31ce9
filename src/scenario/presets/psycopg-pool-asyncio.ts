import type { Preset } from "../preset.ts";

/** psycopg/psycopg psycopg_pool/psycopg_pool/base.py: `min_size` 4 and no more, 30 s, one hour of life, first returned first;
 * the pool's workers open, never the one who asks. */
export const psycopgPoolAsyncio = {
  id: "psycopg-pool-asyncio",
  label: "asyncio with psycopg_pool",
  sentence: "One event loop; four connections, taken for a block of the program.",
  conflict:
    "Four connections are open before anybody comes. Why does one request wait 128 ms for one?",
  sources: [
    { repository: "psycopg/psycopg", ref: "HEAD", path: "psycopg_pool/psycopg_pool/base.py" },
  ],
  changes: {
    "server.architecture": "event-loop",
    "pool.lease": "unit-of-work",
    "pool.max": 4,
    "pool.minIdle": 4,
    "pool.openAtStart": 4,
    "pool.opener": "background",
    "pool.reuse": "oldest",
    "pool.checkoutTimeoutMs": 30000,
    "pool.lifetimeMs": 3600000,
    "pool.idleTimeoutMs": 600000,
    "pool.onReturn": "rollback",
  },
} as const satisfies Preset;
