import fc, { type Arbitrary } from "fast-check";
import { readScenario } from "../../src/scenario/read.ts";
import type { Scenario, SettingPath, SettingValue } from "../../src/scenario/scenario.ts";
import { settings } from "../../src/scenario/settings/index.ts";
import { arbitraryValue } from "./arbitrary-study.ts";
import { anyProgram, plainProgram, shortMs } from "./random-program.ts";

const count = (min: number, max: number) => fc.integer({ min, max });
const countOrNone = (min: number, max: number) => fc.option(count(min, max), { freq: 4 });

/** Values with which a run is short and crowded: few requests, fewer threads and connections. */
const small: Readonly<Record<SettingPath, Arbitrary<SettingValue>>> = {
  program: fc.oneof(plainProgram, anyProgram),
  "arrivals.perSecond": fc.constantFrom(5, 50, 400, 1_000),
  "arrivals.forMs": count(1, 50),
  "arrivals.count": count(1, 30),
  "arrivals.atMs": fc.array(shortMs, { maxLength: 25 }),
  "arrivals.rates": fc
    .array(fc.tuple(count(0, 50), fc.constantFrom(0, 50, 1_000)), { maxLength: 4 })
    .map((pairs) => pairs.flat()),
  "arrivals.users": count(1, 6),
  // A user who fails at once and need not think would go on for ever.
  "arrivals.thinkMs": shortMs.map((ms) => Math.max(1, ms)),
  "arrivals.byHandMs": fc.oneof(fc.constant([]), fc.array(shortMs, { maxLength: 4 })),
  "arrivals.programOf": fc.array(fc.nat(1), { maxLength: 20 }),
  interventions: fc
    .array(
      fc
        .tuple(
          shortMs,
          fc.constantFrom(
            ...["call 0", "call x3", "call as before", "query 7", "query x0.5"],
            ...["restart", "restart 4", "leak 1", "leak 3", "pool.max 1", "pool.max 4"],
            ...["pool.max none", "pool.maxIdle 0", "pool.maxIdle none"],
            ...["pool.checkoutTimeoutMs 3", "pool.checkoutTimeoutMs none"],
            ...["database.maxConnections 3", "database.maxConnections none"],
          ),
        )
        .map(([ms, change]) => `at ${ms} ${change}`),
      { maxLength: 3 },
    )
    .map((list) => list.join("; ")),
  "clients.patienceMs": fc.option(shortMs.map((ms) => Math.max(1, ms))),
  "clients.retries": fc.constantFrom(0, 0, 1, 2, 5),
  "clients.backoffMs": fc.oneof(fc.constant(0), shortMs),
  "server.processes": fc.constantFrom(1, 1, 2, 3),
  "server.threads": count(1, 8),
  "server.cores": countOrNone(1, 3),
  "server.processors": countOrNone(1, 3),
  "server.backlog": countOrNone(0, 6),
  "server.helpers": count(1, 3),
  "server.spawnMs": fc.constantFrom(0, 0, 0.3, 2),
  "server.switchMs": fc.constantFrom(0, 0, 0.05, 1),
  "server.requestTimeoutMs": fc.option(
    shortMs.map((ms) => Math.max(1, ms)),
    { freq: 2 },
  ),
  "server.quantumMs": fc.option(shortMs.map((ms) => Math.max(0.5, ms))),
  "pool.max": countOrNone(1, 6),
  "pool.maxIdle": countOrNone(0, 4),
  "pool.checkoutTimeoutMs": fc.option(shortMs.map((ms) => Math.max(1, ms))),
  "pool.openAtStart": fc.oneof(fc.constant(0), fc.nat(6)),
  "pool.minIdle": fc.oneof(fc.constant(0), fc.nat(4)),
  "pool.openerRestMs": fc.oneof(fc.constant(0), shortMs),
  "pool.idleTimeoutMs": fc.option(shortMs.map((ms) => Math.max(1, ms))),
  "pool.lifetimeMs": fc.option(shortMs.map((ms) => Math.max(1, ms))),
  "pool.sweepMs": fc.oneof(fc.constant(0), shortMs),
  "pool.openingMs": fc.oneof(fc.constant(0), shortMs),
  "pooler.mode": fc.constantFrom("none", "none", "none", "session", "transaction", "statement"),
  "pooler.size": count(1, 5),
  "pooler.maxClients": countOrNone(1, 12),
  "pooler.waitTimeoutMs": fc.option(shortMs.map((ms) => Math.max(1, ms))),
  "pooler.openAtStart": fc.oneof(fc.constant(0), fc.nat(4)),
  "database.kind": fc.constantFrom("postgresql", "postgresql", "mysql"),
  "database.service": fc.constantFrom("delay", "delay", "shared"),
  "database.contentionPercent": fc.constantFrom(0, 0, 1, 30),
  "database.statementTimeoutMs": fc.option(
    shortMs.map((ms) => Math.max(1, ms)),
    { freq: 2 },
  ),
  "database.idleInTransactionTimeoutMs": fc.option(
    shortMs.map((ms) => Math.max(1, ms)),
    { freq: 2 },
  ),
  "database.maxConnections": countOrNone(1, 14),
  "database.reserved": fc.nat(3),
  "database.cores": countOrNone(1, 3),
  "network.roundTripMs": fc.constantFrom(0, 0, 0.5, 1, 3),
};

/** Settings that the laws do not know yet stay as they usually are. */
const UNDRAWN: readonly SettingPath[] = [];

/** Any scenario of which a run is short: every setting of the table is drawn. */
export const shortScenario: Arbitrary<Scenario> = fc
  .tuple(
    ...settings
      .filter(({ path }) => !UNDRAWN.includes(path))
      .map((setting) =>
        (small[setting.path] ?? arbitraryValue(setting)).map((value) => [setting.path, value]),
      ),
  )
  .map((entries) => readScenario(Object.fromEntries(entries)).scenario);
