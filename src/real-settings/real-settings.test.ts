import { expect, test } from "vitest";
import { dialectOf } from "../handler/choose-dialect.ts";
import type { DialectId } from "../handler/dialects/index.ts";
import { applyChanges } from "../scenario/changes.ts";
import { defaultScenario } from "../scenario/default-scenario.ts";
import { presets } from "../scenario/presets/index.ts";
import type { Changes, Scenario } from "../scenario/scenario.ts";
import { realSettings } from "./real-settings.ts";

function preset(id: string, changes: Changes = {}): string {
  const { changes: own } = presets.find((one) => one.id === id)!;
  const scenario = applyChanges(applyChanges(defaultScenario, own), changes);
  return shown(scenario, languageOf(scenario));
}

function languageOf({ server, pool }: Scenario): DialectId {
  return dialectOf({ ...server, lease: pool.lease });
}

/** Without the database's, which is the same for all that say nothing of it. */
function shown(scenario: Scenario, dialect: DialectId): string {
  return realSettings(scenario, dialect)
    .filter(({ id }) => id !== "postgresql-conf")
    .map(({ label, text }) => `== ${label}\n${text}`)
    .join("\n");
}

test("each preset has settings in its own words", () => {
  for (const { id } of presets) expect(preset(id), id).toMatch(/^== /);
});

test("Rails up to 7.1 on Puma", () => {
  expect(preset("rails-7-1")).toMatchInlineSnapshot(`
    "== config/database.yml
    production:
      adapter: postgresql
      pool: 5
      checkout_timeout: 5
      idle_timeout: 300
      reaping_frequency: 60
    == config/puma.rb
    workers 0  # one process
    threads 5, 5
    bind "tcp://0.0.0.0:3000?backlog=1024""
  `);
});

test("Rails from 7.2 on Puma", () => {
  expect(preset("rails-7-2")).toMatchInlineSnapshot(`
    "== config/database.yml
    production:
      adapter: postgresql
      pool: 5
      checkout_timeout: 5
      idle_timeout: 300
      reaping_frequency: 60
    == config/puma.rb
    workers 0  # one process
    threads 3, 3
    bind "tcp://0.0.0.0:3000?backlog=1024""
  `);
});

test("Rails on Unicorn", () => {
  expect(preset("rails-unicorn")).toMatchInlineSnapshot(`
    "== config/database.yml
    production:
      adapter: postgresql
      pool: 5
      checkout_timeout: 5
      idle_timeout: 300
      reaping_frequency: 60
    == config/unicorn.rb
    worker_processes 4
    listen 8080, backlog: 1024"
  `);
});

test("Go with database/sql", () => {
  expect(preset("go")).toMatchInlineSnapshot(`
    "== sql.DB
    db, err := sql.Open("pgx", url)
    if err != nil {
    	log.Fatal(err)
    }
    db.SetMaxOpenConns(0) // no limit
    db.SetMaxIdleConns(2)
    db.SetConnMaxLifetime(0) // never
    db.SetConnMaxIdleTime(0) // never"
  `);
});

test("Node with pg: the two presets differ in code, not in settings", () => {
  expect(preset("node-pg")).toMatchInlineSnapshot(`
    "== new Pool({ … })
    const pool = new Pool({
      max: 10,
      min: 0,
      idleTimeoutMillis: 10000,
      connectionTimeoutMillis: 0, // waits for ever
      maxLifetimeSeconds: 0, // never
    });"
  `);
  expect(preset("node-pg-client")).toBe(preset("node-pg"));
});

test("SQLAlchemy in threads", () => {
  expect(preset("sqlalchemy")).toMatchInlineSnapshot(`
    "== create_engine(…)
    engine = create_engine(
        url,
        pool_size=5,
        max_overflow=10,
        pool_timeout=30,
        pool_use_lifo=False,
        pool_recycle=-1,  # never
        pool_reset_on_return="rollback",
    )
    == gunicorn.conf.py
    workers = 1
    threads = 8
    # any number waits here: backlog is 2048 where nothing is said"
  `);
});

test("SQLAlchemy without idle ones: a NullPool takes neither a timeout nor an order", () => {
  expect(
    preset("sqlalchemy", { "pool.maxIdle": 0 }).split("== gunicorn")[0],
  ).toMatchInlineSnapshot(`
    "== create_engine(…)
    engine = create_engine(
        url,
        poolclass=NullPool,  # keeps none, and has no limit
        pool_recycle=-1,  # never
        pool_reset_on_return="rollback",
    )
    "
  `);
});

test("Rails without a limit, and pg with a least number", () => {
  expect(preset("rails-7-2", { "pool.max": null })).toContain(
    "  max_connections: -1  # no limit, from 8.1\n",
  );
  expect(preset("node-pg", { "pool.minIdle": 2 })).toContain(
    "  min: 2, // opened in advance here; pg only keeps them\n",
  );
});

test("Tomcat with HikariCP, and with virtual threads", () => {
  expect(preset("tomcat-hikari")).toMatchInlineSnapshot(`
    "== application.properties
    spring.datasource.hikari.maximum-pool-size=10
    spring.datasource.hikari.minimum-idle=10
    spring.datasource.hikari.connection-timeout=30000
    spring.datasource.hikari.max-lifetime=1800000
    spring.jpa.open-in-view=true
    server.tomcat.threads.max=200
    server.tomcat.max-connections=8192
    server.tomcat.accept-count=100"
  `);
  expect(preset("virtual-threads-hikari")).toMatchInlineSnapshot(`
    "== application.properties
    spring.datasource.hikari.maximum-pool-size=10
    spring.datasource.hikari.minimum-idle=10
    spring.datasource.hikari.connection-timeout=30000
    spring.datasource.hikari.max-lifetime=1800000
    spring.jpa.open-in-view=true
    spring.threads.virtual.enabled=true"
  `);
});

test("PHP-FPM and Django have no pool to set", () => {
  expect(preset("php")).toMatchInlineSnapshot(`
    "== php-fpm.d/www.conf
    pm = static
    pm.max_children = 5
    listen.backlog = 511"
  `);
  expect(preset("django")).toMatchInlineSnapshot(`
    "== settings.py
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "CONN_MAX_AGE": None,  # never too old
        }
    }
    == gunicorn.conf.py
    workers = 1
    threads = 8
    # any number waits here: backlog is 2048 where nothing is said"
  `);
});

test("asyncio with psycopg_pool", () => {
  expect(preset("psycopg-pool-asyncio")).toMatchInlineSnapshot(`
    "== AsyncConnectionPool(…)
    pool = AsyncConnectionPool(
        url,
        min_size=4,
        max_size=4,
        timeout=30,
        max_lifetime=3600,  # less up to 5 %, by chance
        max_idle=600,
    )"
  `);
});

test("Node through PgBouncer", () => {
  expect(preset("node-pgbouncer")).toMatchInlineSnapshot(`
    "== pgbouncer.ini
    [databases]
    app = host=db port=5432

    [pgbouncer]
    pool_mode = transaction
    default_pool_size = 20
    max_client_conn = 100
    query_wait_timeout = 120"
  `);
});

test("what a library has no setting for is said in a comment", () => {
  const changes = {
    "pool.waiting": "first-come",
    "pool.minIdle": 2,
    "pool.checkoutTimeoutMs": 250,
  };
  expect(preset("go", changes)).toMatchInlineSnapshot(`
    "== sql.DB
    db, err := sql.Open("pgx", url)
    if err != nil {
    	log.Fatal(err)
    }
    db.SetMaxOpenConns(0) // no limit
    db.SetMaxIdleConns(2)
    db.SetConnMaxLifetime(0) // never
    db.SetConnMaxIdleTime(0) // never
    // A checkout has no timeout of its own, only the context of each call:
    ctx, cancel := context.WithTimeout(ctx, 250*time.Millisecond)
    defer cancel()
    // Keeps ready: 2 here, 0 there, and not to be set.
    // Serves waiters: first come, first served here, at random there, and not to be set."
  `);
  expect(preset("tomcat-hikari", { "pool.checkoutTimeoutMs": 100 })).toContain(
    "# connection-timeout 100 ms here: HikariCP takes 250 and more",
  );
});

test("Unicorn is never given a timeout that it refuses to start with", () => {
  const written = (ms: number) => preset("rails-unicorn", { "server.requestTimeoutMs": ms });
  expect(written(30_000)).toContain("\ntimeout 30  # kills the worker");
  for (const [ms, said] of [
    [1_500, "1.5"],
    [2_000, "2"],
    [4_500, "4.5"],
  ] as const) {
    expect(written(ms)).toContain(
      `\n# ${said} s here: Unicorn's timeout is whole seconds, 3 at least`,
    );
    expect(written(ms)).not.toContain("\ntimeout");
  }
});

test("with MySQL nothing is written that only PostgreSQL has", () => {
  const mysql = { "database.kind": "mysql" } as const;
  expect(preset("go", mysql)).toContain('sql.Open("mysql", url)');
  const scenario = applyChanges(defaultScenario, { ...mysql, "pool.lease": "request" });
  expect(shown(scenario, "django")).toContain("# Django has a pool with PostgreSQL alone");
  expect(shown(scenario, "django")).not.toContain('"pool":');
});

test("the database's own, and MySQL's", () => {
  const base = applyChanges(defaultScenario, { "database.statementTimeoutMs": 2_000 });
  const [postgresql] = realSettings(base, "go").slice(-1);
  expect(postgresql!.text).toMatchInlineSnapshot(`
    "max_connections = 100
    superuser_reserved_connections = 3
    statement_timeout = 2000
    idle_in_transaction_session_timeout = 0  # never"
  `);
  const [mysql] = realSettings(applyChanges(base, { "database.kind": "mysql" }), "go").slice(-1);
  expect(mysql!.text).toMatchInlineSnapshot(`
    "[mysqld]
    max_connections = 100
    max_execution_time = 2000  # of SELECT alone"
  `);
});
