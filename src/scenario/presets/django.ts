import type { Preset } from "../preset.ts";

/** django/django django/db/backends/base/base.py `close_if_unusable_or_obsolete`, with `CONN_MAX_AGE` set; the
 * eight threads are a usual setting of the server. */
export const django = {
  id: "django",
  label: "Django with persistent connections",
  sentence: "Each thread opens a connection at its first query and keeps it.",
  changes: {
    "server.architecture": "thread-pool",
    "server.runtime": "sqlalchemy",
    "server.threads": 8,
    "server.interpreterLock": true,
    "pool.lease": "unit",
  },
} as const satisfies Preset;
