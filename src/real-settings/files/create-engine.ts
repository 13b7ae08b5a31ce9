import type { Scenario } from "../../scenario/scenario.ts";
import { differences } from "../differences.ts";
import type { SettingsFile } from "../settings-file.ts";
import { seconds } from "../units.ts";

/** sqlalchemy/sqlalchemy lib/sqlalchemy/pool/impl.py (2.0): `QueuePool` keeps some and opens more. */
export const createEngine = {
  id: "create-engine",
  label: "create_engine(…)",
  isFor: (_, dialect) => dialect === "sqlalchemy",
  write: (scenario) => {
    const { pool } = scenario;
    if (pool.lease === "none") return ["engine = create_engine(url, poolclass=NullPool)"];
    return [
      "engine = create_engine(",
      "    url,",
      ...sizeOf(scenario),
      ...lendingOf(scenario),
      `    pool_recycle=${pool.lifetimeMs === null ? "-1,  # never" : `${seconds(pool.lifetimeMs)},`}`,
      ...resetOf(scenario),
      ")",
      ...(pool.idleTimeoutMs === null ? [] : ["# idle timeout: the pool has none"]),
      ...differences(scenario, {
        "pool.minIdle": 0,
        "pool.waiting": "barging",
        "pool.opener": "borrower",
      }).map((line) => `# ${line}`),
    ];
  },
} as const satisfies SettingsFile;

/** Those that are kept, and how many more. */
function sizeOf({ pool: { max, maxIdle } }: Scenario): readonly string[] {
  // 0 would mean no limit there.
  if (maxIdle === 0) return ["    poolclass=NullPool,  # keeps none, and has no limit"];
  if (max === null) {
    return maxIdle === null
      ? ["    pool_size=0,  # no limit, keeps all"]
      : [`    pool_size=${maxIdle},`, "    max_overflow=-1,  # no limit"];
  }
  const size = Math.min(maxIdle ?? max, max);
  return [`    pool_size=${size},`, `    max_overflow=${max - size},`];
}

/** How it lends, which `create_engine` refuses of a NullPool. */
function lendingOf({ pool }: Scenario): readonly string[] {
  if (pool.maxIdle === 0) return [];
  const wait = pool.checkoutTimeoutMs;
  return [
    `    pool_timeout=${wait === null ? "None,  # waits for ever" : `${seconds(wait)},`}`,
    `    pool_use_lifo=${pool.reuse === "newest" ? "True" : "False"},`,
  ];
}

function resetOf({ pool }: Scenario): readonly string[] {
  if (pool.onReturn === "rollback") return ['    pool_reset_on_return="rollback",'];
  if (pool.onReturn === "nothing") return ["    pool_reset_on_return=None,"];
  return ["    # closes it, or leaves it with its thread, on return here: not to be set"];
}
