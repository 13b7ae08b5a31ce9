import type { SettingsFile } from "../settings-file.ts";

/** php/php-src sapi/fpm/www.conf.in: `pm.max_children` processes, a backlog of 511. */
export const wwwConf = {
  id: "www-conf",
  label: "php-fpm.d/www.conf",
  isFor: (_, dialect) => dialect === "php",
  write: ({ server }) => [
    "pm = static",
    `pm.max_children = ${server.processes}`,
    server.backlog === null
      ? "; any number waits here: listen.backlog is 511 where nothing is said"
      : `listen.backlog = ${server.backlog}`,
  ],
} as const satisfies SettingsFile;
