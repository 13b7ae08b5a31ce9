import { differences } from "../differences.ts";
import type { SettingsFile } from "../settings-file.ts";
import { seconds } from "../units.ts";

/** psycopg/psycopg psycopg_pool/psycopg_pool/base.py: a size of at least `min_size`, times in seconds. */
export const psycopgPool = {
  id: "psycopg-pool",
  label: "AsyncConnectionPool(…)",
  isFor: ({ pool }, dialect) =>
    dialect === "psycopg" && pool.lease !== "none" && pool.lease !== "unit",
  write: (scenario) => {
    const { pool } = scenario;
    return [
      "pool = AsyncConnectionPool(",
      "    url,",
      `    min_size=${Math.min(pool.minIdle, pool.max ?? pool.minIdle)},`,
      pool.max === null
        ? "    # no limit here: max_size is a number, min_size where nothing is said"
        : `    max_size=${pool.max},`,
      pool.checkoutTimeoutMs === null
        ? "    # waits for ever here: timeout is a number, 30 where nothing is said"
        : `    timeout=${seconds(pool.checkoutTimeoutMs)},`,
      pool.lifetimeMs === null
        ? '    max_lifetime=float("inf"),'
        : `    max_lifetime=${seconds(pool.lifetimeMs)},  # less up to 5 %, by chance`,
      `    max_idle=${pool.idleTimeoutMs === null ? 'float("inf")' : seconds(pool.idleTimeoutMs)},`,
      ...(pool.lease === "unit-of-work" ? [] : ['    kwargs={"autocommit": True},']),
      ")",
      ...differences(scenario, {
        "pool.waiting": "first-come",
        "pool.reuse": "oldest",
        "pool.opener": "background",
      }).map((line) => `# ${line}`),
    ];
  },
} as const satisfies SettingsFile;
