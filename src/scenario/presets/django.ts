import type { Preset } from "../preset.ts";

/** django/django django/db/backends/base/base.py `close_if_unusable_or_obsolete`, with `CONN_MAX_AGE` set; the
 * eight threads are a usual setting of the server. */
export const django = {
  id: "django",
  label: "Django with persistent connections",
  sentence: "Each thread opens a connection at its first query and keeps it.",
  conflict:
    "Eight threads own a connection each, idle for 95 % of the time that it is held. Who else may use it?",
  sources: [{ repository: "django/django", ref: "HEAD", path: "django/db/backends/base/base.py" }],
  changes: {
    "server.architecture": "thread-pool",
    "server.runtime": "sqlalchemy",
    "server.threads": 8,
    "server.interpreterLock": true,
    "pool.lease": "unit",
  },
} as const satisfies Preset;
