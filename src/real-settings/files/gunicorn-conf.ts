import type { SettingsFile } from "../settings-file.ts";

/** benoitc/gunicorn gunicorn/config.py: `workers`, `threads` and `backlog`, 2048 where nothing is said. */
export const gunicornConf = {
  id: "gunicorn-conf",
  label: "gunicorn.conf.py",
  isFor: ({ server }, dialect) =>
    (dialect === "sqlalchemy" || dialect === "django") &&
    (server.architecture === "thread-pool" || server.architecture === "prefork"),
  write: ({ server }) => [
    `workers = ${server.processes}`,
    `threads = ${server.architecture === "prefork" ? 1 : server.threads}`,
    server.backlog === null
      ? "# any number waits here: backlog is 2048 where nothing is said"
      : `backlog = ${server.backlog}`,
  ],
} as const satisfies SettingsFile;
