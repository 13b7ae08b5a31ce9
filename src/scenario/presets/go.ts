import type { Preset } from "../preset.ts";

/** golang/go src/database/sql/sql.go: `maxOpen` 0, `defaultMaxIdleConns` 2, no checkout timeout. */
export const go = {
  id: "go",
  label: "Go net/http with database/sql",
  sentence: "A goroutine for each connection, no limit of database connections, two kept idle.",
  conflict: "Nothing limits the connections, and two are enough. When would it take a hundred?",
  sources: [{ repository: "golang/go", ref: "HEAD", path: "src/database/sql/sql.go" }],
  changes: {
    "server.architecture": "coroutines",
    "server.runtime": "go",
    "pool.lease": "statement",
    "pool.max": null,
    "pool.maxIdle": 2,
    "pool.waiting": "random",
    "pool.opensForWaiters": true,
  },
} as const satisfies Preset;
