import type { Preset } from "../preset.ts";

/** sqlalchemy/sqlalchemy lib/sqlalchemy/pool/impl.py `QueuePool`: five kept and ten more, 30 s, first returned first.
 * Eight threads are a usual setting of a Python server; the pool has no say in it. */
export const sqlalchemy = {
  id: "sqlalchemy",
  label: "SQLAlchemy in threads",
  sentence:
    "A session for each request: its first statement opens a transaction and keeps the connection.",
  conflict:
    "Eight threads need eight connections at most. Why are eleven opened, and six closed again?",
  sources: [
    { repository: "sqlalchemy/sqlalchemy", ref: "HEAD", path: "lib/sqlalchemy/pool/impl.py" },
  ],
  changes: {
    "server.architecture": "thread-pool",
    "server.runtime": "sqlalchemy",
    "server.threads": 8,
    "server.interpreterLock": true,
    "pool.lease": "unit-of-work",
    "pool.max": 15,
    "pool.maxIdle": 5,
    "pool.reuse": "oldest",
    "pool.waiting": "barging",
    "pool.checkoutTimeoutMs": 30000,
    "pool.onReturn": "rollback",
  },
} as const satisfies Preset;
