import type { Preset } from "../preset.ts";

/** php/php-src sapi/fpm/www.conf.in: `pm.max_children` 5, a backlog of 511. Connecting takes what a password
 * login takes on one machine (7 ms). */
export const php = {
  id: "php",
  label: "PHP-FPM, connect for each request",
  sentence: "Five worker processes; each request connects and disconnects.",
  changes: {
    "server.architecture": "prefork",
    "server.processes": 5,
    "server.backlog": 511,
    "pool.lease": "none",
    "pool.openingMs": 7,
  },
} as const satisfies Preset;
