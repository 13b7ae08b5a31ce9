import { expect, test } from "vitest";
import { read } from "../../test/support/read-pasted.ts";
import { readSettings, recognise } from "./read-settings.ts";

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
