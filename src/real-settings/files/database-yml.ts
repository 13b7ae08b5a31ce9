import { differences } from "../differences.ts";
import type { SettingsFile } from "../settings-file.ts";
import { seconds } from "../units.ts";

/** rails/rails activerecord/lib/active_record/database_configurations/hash_config.rb, 5.2 to 8.1. */
export const databaseYml = {
  id: "database-yml",
  label: "config/database.yml",
  isFor: ({ pool }, dialect) => dialect === "rails" && pool.lease !== "none",
  write: (scenario) => {
    const { pool, database } = scenario;
    const max =
      pool.max === null ? "max_connections: -1  # no limit, from 8.1" : `pool: ${pool.max}`;
    return [
      "production:",
      `  adapter: ${database.kind === "mysql" ? "mysql2" : "postgresql"}`,
      `  ${max}`,
      pool.checkoutTimeoutMs === null
        ? "  # waits for ever here: checkout_timeout is 5 s where nothing is said"
        : `  checkout_timeout: ${seconds(pool.checkoutTimeoutMs)}`,
      `  idle_timeout: ${pool.idleTimeoutMs === null ? "0  # never" : seconds(pool.idleTimeoutMs)}`,
      ...(pool.sweepMs > 0 ? [`  reaping_frequency: ${seconds(pool.sweepMs)}`] : []),
      ...(pool.lifetimeMs === null ? [] : [`  max_age: ${seconds(pool.lifetimeMs)}  # from 8.1`]),
      ...(pool.minIdle > 0 ? [`  min_connections: ${pool.minIdle}  # from 8.1`] : []),
      ...(pool.maxIdle === null ? [] : [`  # idle cap ${pool.maxIdle} here: Rails has none`]),
      ...differences(scenario, {
        "pool.waiting": "first-come",
        "pool.reuse": "newest",
        "pool.opener": "borrower",
      }).map((line) => `  # ${line}`),
    ];
  },
} as const satisfies SettingsFile;
