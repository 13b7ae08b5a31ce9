import { defaultScenario } from "../../src/scenario/default-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { RecordedStep, Recording } from "./recording.ts";

/** The scenario of a recording, or why the model does not cover it. */
export type ReadRecording = { readonly scenario: Scenario } | { readonly notCovered: string };

/** What each recorded runtime is, whatever the workload: the defaults of its library. */
const runtimes: Readonly<Record<string, (recorded: Recording["scenario"]) => Part>> = {
  "go-database-sql": ({ pool }) => ({
    server: { ...recordedHost, architecture: "coroutines", runtime: "go" },
    pool: {
      ...defaultScenario.pool,
      max: pool.max ?? null,
      maxIdle: pool.maxIdle ?? 2,
      waiting: "random",
      opensForWaiters: true,
      checkoutTimeoutMs: pool.checkoutTimeoutMs ?? null,
    },
  }),
  "rails-activerecord-thread": ({ concurrency, pool }) => ({
    server: {
      ...recordedHost,
      architecture: "thread-pool",
      runtime: "rails",
      threads: concurrency.workers ?? 1,
      interpreterLock: true,
    },
    pool: {
      ...defaultScenario.pool,
      max: pool.max ?? 5,
      checkoutTimeoutMs: pool.checkoutTimeoutMs ?? 5_000,
    },
  }),
};

type Part = Pick<Scenario, "server" | "pool">;

/** Program and database stood on one machine of two cores. */
const recordedHost = { ...defaultScenario.server, cores: 2 };

const leases: Readonly<Record<string, Scenario["pool"]["lease"]>> = {
  request: "request",
  query: "statement",
  transaction: "statement",
};

const steps: Readonly<Record<string, string>> = {
  query: "query",
  http: "call",
  cpu: "compute",
  begin: "begin",
  commit: "commit",
  rollback: "rollback",
};

/** A recorded workload as a scenario; on the recordings' machine, hops take no time. */
export function readRecording({ scenario: recorded, expected }: Recording): ReadRecording {
  const parts = runtimes[recorded.runtime];
  if (!parts) return { notCovered: `the runtime ${recorded.runtime} is not modelled yet` };
  const lease = leases[recorded.lease];
  if (!lease) return { notCovered: `the lease ${recorded.lease} is not modelled yet` };
  if (recorded.requestTimeoutMs !== undefined) {
    return { notCovered: "request deadlines are not modelled yet" };
  }
  if (recorded.concurrency.gomaxprocs !== undefined) {
    return { notCovered: "a number of processors other than the cores is not modelled yet" };
  }
  const programs = recorded.programs ?? [recorded.program ?? []];
  const unknown = programs
    .flat()
    .map(unknownPart)
    .find((part) => part !== null);
  if (unknown) return { notCovered: `${unknown} is not modelled yet` };
  if (programs.some(leavesTransactionOpen)) {
    return { notCovered: "a transaction that is never ended is not modelled yet" };
  }
  const { server, pool } = parts(recorded);
  const openAtStart = expected.aggregate.connectionsOpenBeforeStart ?? 0;
  return {
    scenario: {
      ...defaultScenario,
      program: programs.map((program) => program.map(stepText).join("; ")).join(" | "),
      arrivals: {
        ...defaultScenario.arrivals,
        kind: "list",
        atMs: recorded.arrivals,
        programOf: recorded.programOf ?? [],
      },
      server,
      pool: { ...pool, lease, openAtStart },
      database: {
        ...defaultScenario.database,
        maxConnections: recorded.dbMaxConnections,
        reserved: recorded.dbSuperuserReserved,
        sharesHost: true,
        cores: null,
      },
      network: { roundTripMs: 0 },
    },
  };
}

function stepText({ kind, ms }: RecordedStep): string {
  return ms === undefined ? steps[kind]! : `${steps[kind]} ${ms}`;
}

function unknownPart({ kind, ms, ...flags }: RecordedStep): string | null {
  if (!steps[kind]) return `the step ${kind}`;
  const [flag] = Object.keys(flags);
  return flag ? `the flag ${flag} of a ${kind}` : null;
}

function leavesTransactionOpen(program: readonly RecordedStep[]): boolean {
  const ends = program.findLastIndex(({ kind }) => kind === "commit" || kind === "rollback");
  return program.findLastIndex(({ kind }) => kind === "begin") > ends;
}
