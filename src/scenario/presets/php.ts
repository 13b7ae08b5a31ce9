import type { Preset } from "../preset.ts";

/** php/php-src sapi/fpm/www.conf.in: `pm.max_children` 5, a backlog of 511. Connecting takes what a password
 * login takes on one machine (7 ms). */
export const php = {
  id: "php",
  label: "PHP-FPM, connect for each request",
  sentence: "Five worker processes; each request connects and disconnects.",
  conflict: "188 requests open 188 connections, 7 ms each. Why would anybody do without a pool?",
  sources: [{ repository: "php/php-src", ref: "HEAD", path: "sapi/fpm/www.conf.in" }],
  changes: {
    "server.architecture": "prefork",
    "server.processes": 5,
    "server.backlog": 511,
    "pool.lease": "none",
    "pool.openingMs": 7,
  },
} as const satisfies Preset;
