import type { Intervention } from "../interventions/intervention.ts";
import { parseInterventions } from "../interventions/parse.ts";
import { assert } from "../kernel/assert.ts";
import { fromMs, type Micros } from "../kernel/time.ts";
import { architectures } from "../model/architectures/index.ts";
import { arrivalKinds } from "../model/arrivals/index.ts";
import type { ArrivalKind, ArrivalSettings } from "../model/arrivals.ts";
import { leasePolicies } from "../model/leasing/index.ts";
import { logins } from "../model/login.ts";
import { poolerModes } from "../model/pooler/modes/index.ts";
import { runtimes } from "../model/runtimes/index.ts";
import type {
  DatabaseSettings,
  PoolerSettings,
  PoolSettings,
  ServerSettings,
  Setup,
} from "../model/setup.ts";
import { waitingOrders } from "../model/waiting-order/index.ts";
import { parseProgram } from "../program/parse.ts";
import type { Program } from "../program/step.ts";
import type { Scenario } from "./scenario.ts";
import { ratePairs } from "./settings/rates.ts";
import { MAX_REQUESTS } from "./settings/rules.ts";

/** Some two seconds of computing; a run that needs more is cut off and says so. */
const EVENT_BUDGET = 10_000_000;

/** A run that may take more events than usual may bring about more requests, one for so many. */
const EVENTS_A_REQUEST = 10;

/**
 * A scenario made ready to run: ids become what they name, milliseconds whole microseconds. The
 * scenario must be one that `readScenario` lets pass.
 */
export function resolve(scenario: Scenario, eventBudget = EVENT_BUDGET): Setup {
  const { seed, arrivals, clients, database, network } = scenario;
  return {
    seed,
    programs: resolveProgram(scenario.program),
    ...resolveArrivals(arrivals),
    programOf: resolveProgramOf(arrivals),
    byHand: Float64Array.from(arrivals.byHandMs, fromMs).sort(),
    clients: {
      patience: fromMsOrNull(clients.patienceMs),
      cancels: clients.cancels,
      retries: clients.retries,
      backoff: fromMs(clients.backoffMs),
    },
    server: resolveServer(scenario.server),
    memory: scenario.memory,
    pool: resolvePool(scenario.pool),
    pooler: resolvePooler(scenario.pooler),
    database: resolveDatabase(database),
    interventions: resolveInterventions(scenario.interventions),
    roundTrip: fromMs(network.roundTripMs),
    eventBudget,
    mostRequests: Math.max(MAX_REQUESTS, eventBudget / EVENTS_A_REQUEST),
  };
}

function resolveProgram(text: string): readonly Program[] {
  const { programs, problems } = parseProgram(text);
  assert(problems.length === 0, `a scenario's program has no faults: ${problems[0]?.message}`);
  return programs;
}

function resolveInterventions(text: string): readonly Intervention[] {
  const { interventions, problems } = parseInterventions(text);
  assert(
    problems.length === 0,
    `a scenario's interventions have no faults: ${problems[0]?.message}`,
  );
  return interventions;
}

function resolveArrivals(arrivals: Scenario["arrivals"]): Pick<Setup, "arrivals" | "thinking"> {
  const settings: ArrivalSettings = {
    count: arrivals.count,
    perSecond: arrivals.perSecond,
    lasting: fromMs(arrivals.forMs),
    at: arrivals.atMs.map(fromMs),
    rates: ratePairs(arrivals.rates).map(({ fromMs: ms, perSecond }) => ({
      from: fromMs(ms),
      perSecond,
    })),
    users: arrivals.users,
    thinkTime: fromMs(arrivals.thinkMs),
  };
  const kind: ArrivalKind = named(arrivalKinds, arrivals.kind);
  return { arrivals: kind.arrivals(settings), thinking: kind.thinking?.(settings) ?? null };
}

/** A list of arrivals is run in order of time; each keeps the program written beside it. */
function resolveProgramOf({ kind, atMs, programOf }: Scenario["arrivals"]): readonly number[] {
  if (kind !== "list" || programOf.length === 0) return programOf;
  const order = atMs.map((_, index) => index).sort((a, b) => atMs[a]! - atMs[b]!);
  // One that nobody wrote a program for is left to chance, and holes in a list are undefined.
  return order.map((index) => programOf[index]!);
}

function resolveServer(server: Scenario["server"]): ServerSettings {
  const runtime = named(runtimes, server.runtime);
  return {
    architecture: named(architectures, server.architecture),
    runtime,
    processes: server.processes,
    threads: server.threads,
    hasInterpreterLock: server.interpreterLock,
    cores: server.cores,
    processors: server.processors,
    dispatch: server.dispatch,
    backlog: server.backlog,
    helpers: server.helpers,
    spawn: fromMs(server.spawnMs),
    switch: fromMs(server.switchMs),
    quantum: fromMsOrNull(server.quantumMs) ?? runtime.quantum,
    requestTimeout: fromMsOrNull(server.requestTimeoutMs),
  };
}

function resolvePool(pool: Scenario["pool"]): PoolSettings {
  return {
    lease: named(leasePolicies, pool.lease),
    max: pool.max,
    maxIdle: pool.maxIdle,
    minIdle: pool.minIdle,
    reuse: pool.reuse,
    waiting: named(waitingOrders, pool.waiting),
    checkoutTimeout: fromMsOrNull(pool.checkoutTimeoutMs),
    openAtStart: pool.openAtStart,
    opensForWaiters: pool.opensForWaiters,
    opener: pool.opener,
    openerRest: fromMs(pool.openerRestMs),
    openingTime: fromMs(pool.openingMs),
    idleTimeout: fromMsOrNull(pool.idleTimeoutMs),
    lifetime: fromMsOrNull(pool.lifetimeMs),
    sweep: fromMs(pool.sweepMs),
    onReturn: pool.onReturn,
  };
}

function resolvePooler(pooler: Scenario["pooler"]): PoolerSettings | null {
  const { mode, size, maxClients, waitTimeoutMs, openAtStart } = pooler;
  if (mode === "none") return null;
  return {
    mode: named(poolerModes, mode),
    size,
    maxClients,
    waitTimeout: fromMsOrNull(waitTimeoutMs),
    openAtStart,
  };
}

function resolveDatabase(database: Scenario["database"]): DatabaseSettings {
  const { contentionPercent, statementTimeoutMs, idleInTransactionTimeoutMs, ...rest } = database;
  return {
    ...rest,
    login: named(logins, rest.login),
    contention: contentionPercent / 100,
    statementTimeout: fromMsOrNull(statementTimeoutMs),
    idleInTransactionTimeout: fromMsOrNull(idleInTransactionTimeoutMs),
  };
}

function fromMsOrNull(milliseconds: number | null): Micros | null {
  return milliseconds === null ? null : fromMs(milliseconds);
}

function named<Id extends string, Variant extends { readonly id: Id }>(
  registry: readonly Variant[],
  id: Id,
): Variant {
  const variant = registry.find((candidate) => candidate.id === id);
  assert(variant !== undefined, `a scenario names only what is in a registry, not "${id}"`);
  return variant;
}
