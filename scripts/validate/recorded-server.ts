import { defaultScenario } from "../../src/scenario/default-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { RecordedScenario } from "./recording.ts";

type Server = Scenario["server"];
type Pool = Scenario["pool"];
type Lease = Pool["lease"];

/** What a recorded runtime is, whatever the workload: how it serves, and its pool's own rules. */
export interface RecordedRuntime {
  readonly server: (recorded: RecordedScenario) => Server;
  readonly pool: (recorded: RecordedScenario) => Omit<Pool, "lease" | "openAtStart">;
  /** By the recordings' words; `explicit` and `client` mean the same everywhere. */
  readonly leases: Readonly<Record<string, Lease>>;
}

/** Program and database stood on one machine of two cores. */
const host = { ...defaultScenario.server, cores: 2 };

const perStatement = { query: "statement", transaction: "statement" } as const;

const railsPool: RecordedRuntime["pool"] = ({ pool, lease }) => ({
  ...defaultScenario.pool,
  max: pool.max ?? 5,
  checkoutTimeoutMs: pool.checkoutTimeoutMs ?? 5_000,
  // A thread keeps its connection when a request ends in a transaction; `release_connection` does
  // not ask (activerecord/lib/active_record/query_cache.rb, `complete`; connection_pool.rb).
  onReturn: lease === "request" ? "keep" : "nothing",
});

const rails: RecordedRuntime = {
  server: ({ concurrency, arrivals }) => ({
    ...host,
    architecture: "thread-pool",
    runtime: "rails",
    processes: concurrency.processes ?? 1,
    threads: concurrency.threadsPerProcess ?? concurrency.workers ?? arrivals.length,
    interpreterLock: true,
  }),
  pool: railsPool,
  leases: { ...perStatement, request: "request" },
};

/** Behind PgBouncer, the runtime of whatever connected through it. */
export const recordedRuntimes: Readonly<Record<string, RecordedRuntime>> = {
  "go-database-sql": {
    server: ({ concurrency }) => ({
      ...host,
      architecture: "coroutines",
      runtime: "go",
      processors: concurrency.gomaxprocs ?? null,
    }),
    pool: ({ pool }) => ({
      ...defaultScenario.pool,
      max: pool.max ?? null,
      maxIdle: pool.maxIdle ?? 2,
      waiting: "random",
      opensForWaiters: true,
      checkoutTimeoutMs: pool.checkoutTimeoutMs ?? null,
    }),
    leases: { ...perStatement, request: "request" },
  },
  "rails-activerecord-thread": rails,
  "rails-puma": {
    ...rails,
    server: (recorded) => ({
      ...rails.server(recorded),
      runtime: "puma",
      // 5.6; from 7.1 on a process accepts the later the busier it is.
      dispatch: "first-to-accept",
    }),
  },
  "unicorn-activerecord": {
    ...rails,
    server: ({ concurrency }) => ({
      ...host,
      architecture: "prefork",
      runtime: "unicorn",
      processes: concurrency.processes ?? 1,
    }),
  },
  "node-pg-pool": {
    server: () => ({ ...host, architecture: "event-loop", runtime: "node" }),
    pool: ({ pool }) => ({
      ...defaultScenario.pool,
      // packages/pg-pool/index.js: `max: 10`, and waiting for ever.
      max: pool.max ?? 10,
      checkoutTimeoutMs: pool.checkoutTimeoutMs ?? null,
    }),
    leases: { ...perStatement, request: "request" },
  },
  "sqlalchemy-threads": {
    server: ({ concurrency, arrivals }) => ({
      ...host,
      architecture: "thread-pool",
      runtime: "sqlalchemy",
      threads: concurrency.workers ?? arrivals.length,
      interpreterLock: true,
    }),
    pool: ({ pool }) => ({
      ...defaultScenario.pool,
      // lib/sqlalchemy/pool/impl.py, `QueuePool`: `pool_size=5, max_overflow=10, timeout=30.0,
      // use_lifo=False`; beyond the size, connections are closed when they come back.
      max: (pool.max ?? 5) + (pool.overflow ?? 10),
      maxIdle: pool.max ?? 5,
      reuse: "oldest",
      onReturn: "rollback",
      checkoutTimeoutMs: pool.checkoutTimeoutMs ?? 30_000,
    }),
    leases: {
      request: "unit-of-work",
      commit: "unit-of-work",
      query: "unit-of-work",
      transaction: "unit-of-work",
    },
  },
  "hikaricp-threads": {
    server: ({ concurrency, arrivals }) => ({
      ...host,
      architecture: "thread-pool",
      runtime: "hikari",
      threads: concurrency.workers ?? arrivals.length,
    }),
    pool: ({ pool }) => ({
      ...defaultScenario.pool,
      // HikariConfig.java: `maximumPoolSize` 10, `minimumIdle` the same, `CONNECTION_TIMEOUT` 30 s.
      max: pool.max ?? 10,
      minIdle: pool.minIdle ?? pool.max ?? 10,
      reuse: "own",
      opener: "background",
      onReturn: "rollback",
      checkoutTimeoutMs: pool.checkoutTimeoutMs ?? 30_000,
    }),
    leases: { ...perStatement, request: "request" },
  },
};
