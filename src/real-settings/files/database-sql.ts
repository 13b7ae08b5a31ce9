import { differences } from "../differences.ts";
import type { SettingsFile } from "../settings-file.ts";
import { goDuration } from "../units.ts";

/** golang/go src/database/sql/sql.go, from 1.15: `SetMaxOpenConns` and its like. */
export const databaseSql = {
  id: "database-sql",
  label: "sql.DB",
  isFor: (_, dialect) => dialect === "go",
  write: (scenario) => {
    const { database, pool, server } = scenario;
    const { max, maxIdle } = pool;
    const kept = maxIdle ?? max ?? "math.MaxInt";
    return [
      `db, err := sql.Open("${database.kind === "mysql" ? "mysql" : "pgx"}", url)`,
      "if err != nil {",
      "\tlog.Fatal(err)",
      "}",
      `db.SetMaxOpenConns(${max ?? 0})${max === null ? " // no limit" : ""}`,
      `db.SetMaxIdleConns(${kept})${maxIdle === null ? " // keeps all" : ""}`,
      `db.SetConnMaxLifetime(${goDuration(pool.lifetimeMs)})${pool.lifetimeMs === null ? " // never" : ""}`,
      `db.SetConnMaxIdleTime(${goDuration(pool.idleTimeoutMs)})${pool.idleTimeoutMs === null ? " // never" : ""}`,
      ...(pool.checkoutTimeoutMs === null
        ? []
        : [
            "// A checkout has no timeout of its own, only the context of each call:",
            `ctx, cancel := context.WithTimeout(ctx, ${inList(goDuration(pool.checkoutTimeoutMs))})`,
            "defer cancel()",
          ]),
      ...(server.processors === null ? [] : [`runtime.GOMAXPROCS(${server.processors})`]),
      ...(server.requestTimeoutMs === null
        ? []
        : [
            `handler = http.TimeoutHandler(handler, ${inList(goDuration(server.requestTimeoutMs))}, "")`,
          ]),
      ...differences(scenario, {
        "pool.minIdle": 0,
        "pool.waiting": "random",
        "pool.reuse": "newest",
        "pool.opener": "borrower",
      }).map((line) => `// ${line}`),
    ];
  },
} as const satisfies SettingsFile;

/** Among other arguments gofmt leaves no room about a sign. */
function inList(duration: string): string {
  return duration.replace(" * ", "*");
}
