import { differences } from "../differences.ts";
import type { SettingsFile } from "../settings-file.ts";
import { seconds } from "../units.ts";

const USUAL_HELPERS = 4;

/** brianc/node-postgres packages/pg-pool/index.js, 3.14: options of `new Pool`. */
export const newPool = {
  id: "new-pool",
  label: "new Pool({ … })",
  isFor: ({ pool }, dialect) =>
    dialect === "node-pg" && pool.lease !== "none" && pool.lease !== "unit",
  write: (scenario) => {
    const { pool, server } = scenario;
    return [
      "const pool = new Pool({",
      `  max: ${pool.max ?? "Infinity"},`,
      `  min: ${pool.minIdle},${pool.minIdle > 0 ? " // opened in advance here; pg only keeps them" : ""}`,
      `  idleTimeoutMillis: ${pool.idleTimeoutMs ?? "0, // never"}${pool.idleTimeoutMs === null ? "" : ","}`,
      `  connectionTimeoutMillis: ${pool.checkoutTimeoutMs ?? "0, // waits for ever"}${pool.checkoutTimeoutMs === null ? "" : ","}`,
      `  maxLifetimeSeconds: ${pool.lifetimeMs === null ? "0, // never" : `${seconds(pool.lifetimeMs)},`}`,
      "});",
      ...(pool.maxIdle === null ? [] : [`// idle cap ${pool.maxIdle} here: pg has none`]),
      ...(server.processes === 1 ? [] : [`// ${server.processes} processes: each has such a pool`]),
      ...(server.helpers === USUAL_HELPERS ? [] : [`// UV_THREADPOOL_SIZE=${server.helpers}`]),
      ...differences(scenario, {
        "pool.waiting": "first-come",
        "pool.reuse": "newest",
        "pool.opener": "borrower",
      }).map((line) => `// ${line}`),
    ];
  },
} as const satisfies SettingsFile;
