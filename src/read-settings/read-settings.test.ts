import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { SettingsKindId } from "./kinds/index.ts";
import { settingsKinds } from "./kinds/index.ts";
import { LONGEST, readSettings, recognise } from "./read-settings.ts";

/** What a text is taken for, what becomes of it, and what does not. */
function read(text: string, kind?: SettingsKindId): string {
  const kinds = kind ? [kind] : recognise(text);
  if (kinds.length !== 1) return `one of: ${kinds.join(", ")}`;
  const { understood, leftOut, kind: id } = readSettings(text, kinds[0]!);
  return [
    `== ${id}`,
    ...understood.map(
      ({ line, name, written, becomes, note }) =>
        `${line} ${name} ${written} → ${becomes}${note === null ? "" : ` (${note})`}`,
    ),
    ...leftOut.map(({ line, name, written, why }) => `${line} ${name} ${written} ✗ ${why}`),
  ].join("\n");
}

test("each kind is recognised by its own example, and understands all of it", () => {
  for (const { id, example } of settingsKinds) {
    expect(recognise(example), id).toEqual([id]);
    expect(readSettings(example, id).understood.length, id).toBeGreaterThan(0);
  }
});

test("database.yml as Rails generates it", () => {
  const text = `# PostgreSQL. Versions 9.3 and up are supported.
default: &default
  adapter: postgresql
  encoding: unicode
  # For details on connection pooling, see Rails configuration guide
  pool: <%= ENV.fetch("RAILS_MAX_THREADS") { 5 } %>

development:
  <<: *default
  database: shop_development

production:
  <<: *default
  database: shop_production
  username: shop
  password: <%= ENV["SHOP_DATABASE_PASSWORD"] %>
  checkout_timeout: 2.5
  reaping_frequency: 30
`;
  expect(read(text)).toMatchInlineSnapshot(`
    "== database-yml
    3 adapter postgresql → Database: PostgreSQL
    6 pool <%= ENV.fetch("RAILS_MAX_THREADS") { 5 }… → Pool size: 5 (RAILS_MAX_THREADS is not known here: its default is taken.)
    17 checkout_timeout 2.5 → Checkout timeout: 2500 ms
    18 reaping_frequency 30 → Looks every: 30 s
    4 encoding unicode ✗ Poolscope has no setting for it.
    14 database … ✗ Addresses, names and passwords play no part here.
    15 username … ✗ Addresses, names and passwords play no part here.
    16 password … ✗ Addresses, names and passwords play no part here."
  `);
});

test("database.yml with several databases, and a null", () => {
  const text =
    "production:\n  primary:\n    adapter: mysql2\n    max_connections: 7\n    idle_timeout: 0\n  replica:\n    pool: 9\n    replica: true\n";
  expect(read(text)).toMatchInlineSnapshot(`
    "== database-yml
    3 adapter mysql2 → Database: MySQL
    4 max_connections 7 → Pool size: 7
    5 idle_timeout 0 → Idle timeout: never"
  `);
});

test("puma.rb as Rails generates it, with names for its numbers", () => {
  const text = `max_threads_count = ENV.fetch("RAILS_MAX_THREADS") { 5 }
min_threads_count = ENV.fetch("RAILS_MIN_THREADS") { max_threads_count }
threads min_threads_count, max_threads_count
worker_timeout 3600 if ENV.fetch("RAILS_ENV", "development") == "development"
port ENV.fetch("PORT") { 3000 }
workers ENV.fetch("WEB_CONCURRENCY") { 2 }
preload_app!
`;
  expect(read(text)).toMatchInlineSnapshot(`
    "== puma-rb
    3 threads max_threads_count → Threads: 5 (The most threads; Puma starts with fewer. RAILS_MAX_THREADS is not known here: its default is taken.)
    6 workers ENV.fetch("WEB_CONCURRENCY") { 2 } → Processes: 2 (WEB_CONCURRENCY is not known here: its default is taken.)
    4 worker_timeout 3600 if ENV.fetch("RAILS_ENV", "developm… ✗ Poolscope has no setting for it.
    5 port … ✗ Addresses, names and passwords play no part here."
  `);
});

test("Go", () => {
  const text = `db, err := sql.Open("pgx", os.Getenv("DATABASE_URL"))
db.SetMaxOpenConns(25) // per process
db.SetMaxIdleConns(-1)
db.SetConnMaxLifetime(5 * time.Minute)
db.SetConnMaxIdleTime(90 * time.Second)
/* db.SetMaxOpenConns(99) */
ctx, cancel := context.WithTimeout(r.Context(), 250*time.Millisecond)
`;
  expect(read(text)).toMatchInlineSnapshot(`
    "== database-sql
    2 SetMaxOpenConns 25 → Pool size: 25
    3 SetMaxIdleConns -1 → Idle cap: 0 (Less than 0 keeps none.)
    4 SetConnMaxLifetime 5 * time.Minute → Lifetime: 5 min
    5 SetConnMaxIdleTime 90 * time.Second → Idle timeout: 90 s
    7 context.WithTimeout 250*time.Millisecond → Checkout timeout: 250 ms (In Go the context bounds the wait and the statement together; here the wait alone.)"
  `);
});

test("Go lowers an idle cap above the limit to it, whichever comes first", () => {
  const calls = ["db.SetMaxOpenConns(10)", "db.SetMaxIdleConns(50)"];
  for (const text of [calls.join("\n"), calls.toReversed().join("\n")]) {
    expect(readSettings(text, "database-sql").changes).toEqual({
      "pool.max": 10,
      "pool.maxIdle": 10,
    });
    expect(read(text)).toContain("database/sql lowers it to SetMaxOpenConns.");
  }
  const unlimited = "db.SetMaxOpenConns(0)\ndb.SetMaxIdleConns(50)";
  expect(readSettings(unlimited, "database-sql").changes["pool.maxIdle"]).toBe(50);
});

test("pgxpool, its fields and the same in an address", () => {
  const fields = `config, err := pgxpool.ParseConfig(os.Getenv("DATABASE_URL"))
config.MaxConns = int32(25)
config.MinConns = 5 // warm
config.MaxConnLifetime = time.Hour
config.MaxConnLifetimeJitter = 5 * time.Minute
config.MaxConnIdleTime = 30 * time.Minute
config.HealthCheckPeriod = time.Minute
config.BeforeAcquire = check
pool, err := pgxpool.NewWithConfig(ctx, config)
`;
  expect(read(fields)).toMatchInlineSnapshot(`
    "== pgxpool
    2 MaxConns 25 → Pool size: 25
    3 MinConns 5 → Keeps ready: 5 (pgxpool counts those in use, too; here so many are kept idle.)
    4 MaxConnLifetime time.Hour → Lifetime: 1 h
    6 MaxConnIdleTime 30 * time.Minute → Idle timeout: 30 min
    7 HealthCheckPeriod time.Minute → Looks every: 1 min
    5 MaxConnLifetimeJitter 5 * time.Minute ✗ Here all connections live equally long."
  `);
  const address =
    "postgres://shop:secret@db/shop?sslmode=require&pool_max_conns=10&pool_min_conns=0&pool_max_conn_lifetime=1h30m&pool_max_conn_idle_time=90s";
  expect(read(address)).toMatchInlineSnapshot(`
    "== pgxpool
    1 pool_max_conns 10 → Pool size: 10
    1 pool_min_conns 0 → Keeps ready: 0
    1 pool_max_conn_lifetime 5400s → Lifetime: 1 h (pool_max_conn_lifetime is 5400000; it is a number from 1 to 3600000 ms, or none. The nearest, 3600000, is used.)
    1 pool_max_conn_idle_time 90s → Idle timeout: 90 s"
  `);
});

test("knex, with its own timeout and the pool's, of several environments", () => {
  const file = `module.exports = {
  development: { client: "sqlite3", pool: { min: 1, max: 1 } },
  production: {
    client: "pg",
    connection: process.env.DATABASE_URL,
    pool: {
      min: 2,
      max: Number(process.env.DB_POOL ?? 20),
      acquireTimeoutMillis: 30000,
      idleTimeoutMillis: 10_000,
      createTimeoutMillis: 3000,
    },
    acquireConnectionTimeout: 5000,
    migrations: { tableName: "knex_migrations" },
  },
};`;
  expect(read(file)).toMatchInlineSnapshot(`
    "== knex
    4 client pg → Database: PostgreSQL
    7 pool.min 2 → Keeps ready: 2 (Here they are opened in advance; knex only spares so many when they are idle.)
    8 pool.max Number(process.env.DB_POOL ?? 20) → Pool size: 20 (DB_POOL is not known here: its default is taken.)
    10 pool.idleTimeoutMillis 10_000 → Idle timeout: 10 s
    13 acquireConnectionTimeout 5000 → Checkout timeout: 5000 ms
    5 connection process.env.DATABASE_URL ✗ Poolscope has no setting for it.
    9 pool.acquireTimeoutMillis 30000 ✗ The shorter one of both timeouts counts.
    11 pool.createTimeoutMillis 3000 ✗ Opening a connection takes no longer here.
    14 migrations.tableName knex_migrations ✗ Poolscope has no setting for it."
  `);
  expect(read("pool: { min: 0, max: 7, acquireTimeoutMillis: 120000 }")).toMatchInlineSnapshot(`
    "== knex
    1 pool.max 7 → Pool size: 7
    1 pool.min 0 → Keeps ready: 0
    1 pool.acquireTimeoutMillis 120000 → Checkout timeout: 1 min (knex waits a minute at most, unless acquireConnectionTimeout says otherwise.)"
  `);
  expect(recognise("new Sequelize(url, { pool: { max: 5, min: 0, acquire: 30000 } })")).toEqual([]);
});

test("Prisma, in an address or its schema", () => {
  const env =
    'DATABASE_URL="mysql://shop:secret@db:3306/shop?connection_limit=5&pool_timeout=0&socket_timeout=3&pgbouncer=true"';
  expect(read(env)).toMatchInlineSnapshot(`
    "== prisma
    1 provider mysql → Database: MySQL
    1 connection_limit 5 → Pool size: 5
    1 pool_timeout 0 → Checkout timeout: waits for ever
    1 socket_timeout 3 → Statement timeout: 3000 ms (Prisma gives up then, and the database goes on; here the database cancels it.)
    1 pgbouncer true ✗ Paste pgbouncer.ini, too: that is where the pooler is set."
  `);
  const schema = `generator client {
  provider = "prisma-client-js"
}
datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}`;
  expect(read(schema)).toMatchInlineSnapshot(`
    "== prisma
    5 provider postgresql → Database: PostgreSQL"
  `);
});

test("pg, with fallbacks of the environment", () => {
  const text = `import { Pool } from "pg";
const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.PG_POOL_MAX ?? 20),
  idleTimeoutMillis: 30 * 1000, // half a minute
  connectionTimeoutMillis: parseInt(process.env.PG_TIMEOUT || "2000", 10),
  maxUses: 7500,
  ssl: { rejectUnauthorized: false },
  allowExitOnIdle: process.env.EXIT,
});`;
  expect(read(text)).toMatchInlineSnapshot(`
    "== new-pool
    4 max Number(process.env.PG_POOL_MAX ?? 20) → Pool size: 20 (PG_POOL_MAX is not known here: its default is taken.)
    5 idleTimeoutMillis 30 * 1000 → Idle timeout: 30 s
    6 connectionTimeoutMillis parseInt(process.env.PG_TIMEOUT || "2000… → Checkout timeout: 2000 ms (PG_TIMEOUT is not known here: its default is taken.)
    3 connectionString … ✗ Addresses, names and passwords play no part here.
    7 maxUses 7500 ✗ Connections wear out by age here, not by use.
    8 ssl.rejectUnauthorized false ✗ Poolscope has no setting for it.
    9 allowExitOnIdle process.env.EXIT ✗ Poolscope has no setting for it."
  `);
});

test("SQLAlchemy, with an overflow, without one, without a limit", () => {
  expect(
    read(
      'engine = create_engine(\n    os.environ["DATABASE_URL"],\n    pool_size=int(os.getenv("POOL", "20")),\n    max_overflow=0,\n    pool_timeout=None,\n    pool_recycle=1800,\n    pool_pre_ping=True,\n)',
    ),
  ).toMatchInlineSnapshot(`
    "== create-engine
    3 pool_size int(os.getenv("POOL", "20")) → Idle cap: 20 (POOL is not known here: its default is taken.)
    4 max_overflow 0 → Pool size: 20 (pool_size 20 and max_overflow 0.)
    5 pool_timeout None → Checkout timeout: waits for ever
    6 pool_recycle 1800 → Lifetime: 30 min
    7 pool_pre_ping True ✗ Poolscope has no setting for it."
  `);
  expect(read("create_engine(url, pool_size=8)")).toMatchInlineSnapshot(`
    "== create-engine
    1 pool_size 8 → Idle cap: 8
    1 pool_size 8 → Pool size: 18 (pool_size 8 and max_overflow 10, one of them by default.)"
  `);
  expect(read("create_engine(url, pool_size=0, max_overflow=3)")).toMatchInlineSnapshot(`
    "== create-engine
    1 pool_size 0 → Pool size: no limit
    1 max_overflow 3 ✗ Without a limit nothing goes over it."
  `);
  expect(read("create_engine(url, poolclass=NullPool)")).toMatchInlineSnapshot(`
    "== create-engine
    1 poolclass NullPool → Idle cap: 0 (NullPool opens a connection at each checkout, and closes it on release.)"
  `);
});

test("Django with an age, and with a pool", () => {
  expect(
    read(
      'DATABASES = {\n    "default": {\n        "ENGINE": "django.db.backends.postgresql",\n        "PASSWORD": "s3cret",\n        "CONN_MAX_AGE": 60,\n    }\n}',
    ),
  ).toMatchInlineSnapshot(`
    "== django-settings
    3 ENGINE django.db.backends.postgresql → Database: PostgreSQL
    5 CONN_MAX_AGE 60 → Leases a connection: one for each unit, for ever
    5 CONN_MAX_AGE 60 → Lifetime: 1 min
    4 PASSWORD … ✗ Addresses, names and passwords play no part here."
  `);
  expect(
    read(
      'DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "OPTIONS": {"pool": {"min_size": 2, "max_size": 4, "timeout": 10}}}}',
    ),
  ).toMatchInlineSnapshot(`
    "== django-settings
    1 ENGINE django.db.backends.postgresql → Database: PostgreSQL
    1 OPTIONS.pool.min_size 2 → Leases a connection: for the whole request (A request gives its connection back to the pool when it is over.)
    1 OPTIONS.pool.max_size 4 → Pool size: 4
    1 OPTIONS.pool.min_size 2 → Keeps ready: 2
    1 OPTIONS.pool.timeout 10 → Checkout timeout: 10 s"
  `);
});

test("Spring Boot as properties, as YAML, and HikariConfig", () => {
  expect(
    read(
      "spring.datasource.url=jdbc:postgresql://db/app\nspring.datasource.hikari.maximum-pool-size=$" +
        "{DB_POOL:20}\nspring.datasource.hikari.minimum-idle=5\nspring.datasource.hikari.connection-timeout=100\nspring.datasource.hikari.max-lifetime=30m\nserver.tomcat.threads.max=50\nserver.tomcat.accept-count=10\nspring.jpa.open-in-view=false",
    ),
  ).toMatchInlineSnapshot(`
    "== application-properties
    2 maximum-pool-size \${DB_POOL:20} → Pool size: 20 (DB_POOL is not known here: its default is taken.)
    3 minimum-idle 5 → Keeps ready: 5
    3 minimum-idle 5 → Open at the start: 5 (So many are opened at once.)
    5 max-lifetime 30m → Lifetime: 30 min
    6 server.tomcat.threads.max 50 → Threads: 50
    7 server.tomcat.accept-count 10 → Backlog: 8152 (max-connections 8192 less 50 threads, and accept-count 10.)
    8 spring.jpa.open-in-view false → Leases a connection: for a unit of work (Without a session open in view the lease lasts as long as the transaction.)
    1 spring.datasource.url … ✗ Addresses, names and passwords play no part here.
    4 connection-timeout 100 ✗ It is 100 ms; HikariCP takes 250 and more."
  `);
  expect(
    read(
      "spring:\n  datasource:\n    hikari:\n      maximum-pool-size: 12 # of 100\n      leak-detection-threshold: 2000\n  threads:\n    virtual:\n      enabled: true\n",
    ),
  ).toMatchInlineSnapshot(`
    "== application-properties
    4 maximum-pool-size 12 → Pool size: 12
    4 maximum-pool-size 12 → Keeps ready: 12 (minimumIdle is as many where nothing is said.)
    4 maximum-pool-size 12 → Open at the start: 12 (So many are opened at once.)
    8 spring.threads.virtual.enabled true → Architecture: virtual threads
    5 leak-detection-threshold 2000 ✗ It only writes to the log, and takes nothing back."
  `);
  expect(
    read(
      "HikariConfig config = new HikariConfig();\nconfig.setMaximumPoolSize(15);\nconfig.setIdleTimeout(TimeUnit.MINUTES.toMillis(5));\nconfig.setConnectionTimeout(5_000L);",
    ),
  ).toMatchInlineSnapshot(`
    "== application-properties
    2 MaximumPoolSize 15 → Pool size: 15
    2 MaximumPoolSize 15 → Keeps ready: 15 (minimumIdle is as many where nothing is said.)
    2 MaximumPoolSize 15 → Open at the start: 15 (So many are opened at once.)
    3 IdleTimeout TimeUnit.MINUTES.toMillis(5) → Idle timeout: 5 min
    4 ConnectionTimeout 5_000L → Checkout timeout: 5000 ms"
  `);
});

test("PgBouncer's settings, and what it says of its pools", () => {
  expect(
    read(
      "[databases]\n* = host=db\n[pgbouncer]\npool_mode = transaction\ndefault_pool_size = 5000\nmax_client_conn = 1000 ; all of them\nquery_wait_timeout = 0\nreserve_pool_size = 5",
    ),
  ).toMatchInlineSnapshot(`
    "== pgbouncer-ini
    4 pool_mode transaction → Pooler: transaction mode
    5 default_pool_size 5000 → Pooler's size: 1000 (default_pool_size is 5000; it is a whole number from 1 to 1000. The nearest, 1000, is used.)
    6 max_client_conn 1000 → Pooler's clients: 1000
    7 query_wait_timeout 0 → Pooler's timeout: waits for ever
    8 reserve_pool_size 5 ✗ The pooler here has no connections in reserve."
  `);
  expect(
    read(
      " database  |   user    | cl_active | cl_waiting | sv_active | sv_idle | sv_used | sv_tested | sv_login | maxwait | maxwait_us |  pool_mode\n-----------+-----------+-----------+------------+-----------+---------+---------+-----------+----------+---------+------------+-------------\n app       | app       |        20 |         37 |        20 |       0 |       0 |         0 |        0 |       2 |     431102 | transaction\n pgbouncer | pgbouncer |         1 |          0 |         0 |       0 |       0 |         0 |        0 |       0 |          0 | statement",
    )
      .split("\n")
      .slice(0, 3),
  ).toMatchInlineSnapshot(`
    [
      "== show-pools",
      "3 pool_mode transaction → Pooler: transaction mode",
      "3 sv_* 20 → Pooler's size: 20 (37 clients wait, so these are all that there may be.)",
    ]
  `);
});

test("SHOW POOLS without the line of names is read by its number of columns, as each version has them", () => {
  const served = (cells: string) => read(` app | app | ${cells}`, "show-pools").split("\n")[2];
  const said =
    "1 sv_* 20 → Pooler's size: 20 (37 clients wait, so these are all that there may be.)";
  // 1.15; 1.16 and 1.17; 1.18 to 1.23; from 1.24.
  expect(served("20 | 37 | 18 | 2 | 0 | 0 | 0 | 2 | 431102 | transaction")).toBe(said);
  expect(served("20 | 37 | 5 | 18 | 2 | 0 | 0 | 0 | 2 | 431102 | transaction")).toBe(said);
  expect(served("20 | 37 | 0 | 5 | 16 | 1 | 1 | 2 | 0 | 0 | 0 | 2 | 431102 | transaction")).toBe(
    said,
  );
  expect(served("20 | 37 | 0 | 5 | 16 | 1 | 1 | 2 | 0 | 0 | 0 | 2 | 431102 | transaction | ")).toBe(
    said,
  );
});

test("what stands for never is the software's: SQLAlchemy recycles at once from 0 s on", () => {
  expect(read("create_engine(url, pool_recycle=-1)")).toContain("→ Lifetime: never");
  expect(read("create_engine(url, pool_recycle=0)")).toContain(
    "→ Lifetime: 1 ms (pool_recycle is 0; it is a number from 1 to 3600000 ms, or none. The nearest, 1, is used.)",
  );
});

test("Gunicorn's timeout bounds a request only where the worker has no threads", () => {
  const why = "It bounds no request: such a worker reports while its requests run.";
  expect(read("workers = 4\ntimeout = 30")).toContain("2 timeout 30 → Request deadline");
  expect(read("workers = 4\nthreads = 1\ntimeout = 30")).toContain("→ Request deadline");
  expect(read("workers = 4\nthreads = 8\ntimeout = 30")).toContain(`3 timeout 30 ✗ ${why}`);
  expect(read('worker_class = "gthread"\nworkers = 4\ntimeout = 30')).toContain(
    `3 timeout 30 ✗ ${why}`,
  );
});

test("what HikariCP does with too short a time", () => {
  const text =
    "maximumPoolSize=9\nminimumIdle=2\nidleTimeout=5000\nmaxLifetime=1000\nconnectionTimeout=100";
  expect(read(text)).toMatchInlineSnapshot(`
    "== application-properties
    1 maximumPoolSize 9 → Pool size: 9
    2 minimumIdle 2 → Keeps ready: 2
    2 minimumIdle 2 → Open at the start: 2 (So many are opened at once.)
    3 idleTimeout 5000 → Idle timeout: 10 min (It is 5000 ms; HikariCP takes 10000 and more, and its default instead.)
    4 maxLifetime 1000 → Lifetime: 30 min (It is 1000 ms; HikariCP takes 30000 and more, and its default instead.)
    5 connectionTimeout 100 ✗ It is 100 ms; HikariCP takes 250 and more."
  `);
});

test("a limit that the driver or the pooler sets is not the database's, and that is said", () => {
  expect(
    read("const pool = new Pool({ max: 5, min: 2, query_timeout: 1000 });"),
  ).toMatchInlineSnapshot(`
    "== new-pool
    1 max 5 → Pool size: 5
    1 min 2 → Keeps ready: 2 (Here they are opened in advance; pg only spares so many when they are idle.)
    1 query_timeout 1000 → Statement timeout: 1000 ms (pg gives up then, and the database goes on; here the database cancels it.)"
  `);
  expect(
    read("[pgbouncer]\npool_mode = transaction\nquery_timeout = 3\nidle_transaction_timeout = 4"),
  ).toMatchInlineSnapshot(`
    "== pgbouncer-ini
    2 pool_mode transaction → Pooler: transaction mode
    3 query_timeout 3 → Statement timeout: 3000 ms (PgBouncer closes both connections then; here the database cancels the statement.)
    4 idle_transaction_timeout 4 → Idle-in-transaction timeout: 4000 ms"
  `);
});

test("the database's own", () => {
  expect(
    read(
      "max_connections 200\nsuperuser_reserved_connections = 3\nstatement_timeout = '2min'\nidle_in_transaction_session_timeout = 0\nshared_buffers = 128MB",
    ),
  ).toMatchInlineSnapshot(`
    "== postgresql-conf
    1 max_connections 200 → Connection limit: 200
    2 superuser_reserved_connections 3 → Reserved slots: 3
    3 statement_timeout 2min → Statement timeout: 2 min
    4 idle_in_transaction_session_timeout 0 → Idle-in-transaction timeout: never
    5 shared_buffers 128MB ✗ Poolscope has no setting for it."
  `);
  expect(read("max_connections = 100")).toBe("one of: postgresql-conf, my-cnf");
  expect(read("max_connections = 151", "my-cnf")).toMatchInlineSnapshot(`
    "== my-cnf
    1 max_connections 151 → Connection limit: 151"
  `);
});

test("numbers beyond a bound are moved to it, with the field and the bound named", () => {
  expect(read("workers = 100000\nthreads = 0\nbacklog = many")).toMatchInlineSnapshot(`
    "== gunicorn-conf
    1 workers 100000 → Processes: 250 (workers is 100000; it is a whole number from 1 to 250. The nearest, 250, is used.)
    2 threads 0 → Threads: 1 (threads is 0; it is a whole number from 1 to 500. The nearest, 1, is used.)
    3 backlog many ✗ It is "many", which is no number."
  `);
});

test("what is no settings is no kind's", () => {
  expect(recognise("")).toEqual([]);
  expect(recognise("Dear all, the database is slow again.")).toEqual([]);
  expect(readSettings("Dear all", "database-sql").understood).toEqual([]);
});

test("what stands behind the longest text is not read", () => {
  const text = `db.SetMaxOpenConns(5)\n${" ".repeat(LONGEST)}\ndb.SetMaxIdleConns(5)`;
  expect(readSettings(text, "database-sql").understood).toHaveLength(1);
});

test("docs/settings-in.md names every kind", () => {
  const page = readFileSync("docs/settings-in.md", "utf8");
  for (const { label } of settingsKinds) expect(page).toContain(label);
});

test("a database of PgBouncer's may have a size and a mode of its own", () => {
  expect(
    read(
      "[databases]\napp = host=10.0.0.3 pool_size=40 pool_mode=session\n[pgbouncer]\npool_mode = transaction\ndefault_pool_size = 20\n",
    ),
  ).toMatchInlineSnapshot(`
    "== pgbouncer-ini
    2 database's pool_mode session → Pooler: session mode
    2 database's pool_size 40 → Pooler's size: 40
    2 app … ✗ Addresses, names and passwords play no part here.
    4 pool_mode transaction ✗ The database has a pool_mode of its own.
    5 default_pool_size 20 ✗ The database has a pool_size of its own."
  `);
});
