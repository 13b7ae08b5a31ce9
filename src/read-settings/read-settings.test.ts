import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read } from "../../test/support/read-pasted.ts";
import { settingsKinds } from "./kinds/index.ts";
import { changesWith, LONGEST, readSettings, recognise } from "./read-settings.ts";

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

test("a worker of Gunicorn's has one thread where nothing is said, whatever it serves", () => {
  const reading = readSettings("workers = 4", "gunicorn-conf");
  for (const { id } of reading.defaults) {
    expect(changesWith(reading, id)).toMatchObject({
      "server.processes": 4,
      "server.threads": 1,
    });
  }
  const said = readSettings("workers = 4\nthreads = 8", "gunicorn-conf");
  expect(changesWith(said, "django")).toMatchObject({ "server.threads": 8 });
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

test("what is said twice is taken from the last line, and the other one is listed", () => {
  expect(
    read("minimumIdle=abc\nmaximum-pool-size=5\nmaximumPoolSize=7\nminimum-idle=2\n"),
  ).toMatchInlineSnapshot(`
      "== application-properties
      3 maximumPoolSize 7 → Pool size: 7
      4 minimum-idle 2 → Keeps ready: 2
      4 minimum-idle 2 → Open at the start: 2 (So many are opened at once.)
      1 minimumIdle abc ✗ Line 4 says it, too; the last one counts.
      2 maximum-pool-size 5 ✗ Line 3 says it, too; the last one counts."
    `);
});
