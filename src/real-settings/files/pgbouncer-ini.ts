import type { SettingsFile } from "../settings-file.ts";
import { seconds } from "../units.ts";

/** pgbouncer/pgbouncer src/main.c and doc/config.md (1.25): times in seconds, 0 for never. */
export const pgbouncerIni = {
  id: "pgbouncer-ini",
  label: "pgbouncer.ini",
  isFor: ({ pooler }) => pooler.mode !== "none",
  write: ({ pooler }) => [
    "[databases]",
    "app = host=db port=5432",
    "",
    "[pgbouncer]",
    `pool_mode = ${pooler.mode}`,
    `default_pool_size = ${pooler.size}`,
    pooler.maxClients === null
      ? "; any number of clients here: max_client_conn is 100 where nothing is said"
      : `max_client_conn = ${pooler.maxClients}`,
    ...(pooler.waitTimeoutMs === null
      ? ["; 0: waits for ever", "query_wait_timeout = 0"]
      : [`query_wait_timeout = ${seconds(pooler.waitTimeoutMs)}`]),
  ],
} as const satisfies SettingsFile;
