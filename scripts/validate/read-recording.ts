import { parseProgram } from "../../src/program/parse.ts";
import { defaultScenario } from "../../src/scenario/default-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { programText } from "./recorded-program.ts";
import { recordedRuntimes } from "./recorded-server.ts";
import type { RecordedScenario, Recording } from "./recording.ts";

/** The scenario of a recording, or why the model does not cover it. */
export type ReadRecording = { readonly scenario: Scenario } | { readonly notCovered: string };

const leases: Readonly<Record<string, Scenario["pool"]["lease"]>> = {
  explicit: "explicit",
  // A connection of the request's own, without a pool.
  client: "none",
};

const poolerModes = ["session", "transaction", "statement"] as const;

/** A recorded workload as a scenario; on the recordings' machine, hops take no time. */
export function readRecording({ scenario: recorded, expected }: Recording): ReadRecording {
  const pooler = readPooler(recorded, expected.aggregate.connectionsOpenBeforeStart ?? 0);
  const name = pooler.mode === "none" ? recorded.runtime : (recorded.client ?? "");
  const runtime = recordedRuntimes[name];
  if (!runtime) return { notCovered: `the runtime ${name || recorded.runtime} is not modelled` };
  const lease = runtime.leases[recorded.lease] ?? leases[recorded.lease];
  if (!lease) return { notCovered: `the lease ${recorded.lease} is not modelled` };
  const program = programText(recorded);
  const [problem] = parseProgram(program).problems;
  if (problem) return { notCovered: `its program is not modelled: ${problem.message}` };
  const openAtStart = expected.aggregate.connectionsOpenBeforeStart ?? 0;
  return {
    scenario: {
      ...defaultScenario,
      program,
      arrivals: {
        ...defaultScenario.arrivals,
        kind: "list",
        atMs: recorded.arrivals,
        programOf: recorded.programOf ?? [],
      },
      server: { ...runtime.server(recorded), requestTimeoutMs: recorded.requestTimeoutMs ?? null },
      pool: {
        ...runtime.pool(recorded),
        lease,
        openAtStart: pooler.mode === "none" ? openAtStart : 0,
      },
      pooler,
      database: readDatabase(recorded),
      network: { roundTripMs: 0 },
    },
  };
}

function readPooler({ runtime, pgbouncer }: RecordedScenario, openAtStart: number) {
  const mode = poolerModes.find((word) => word === /^pgbouncer-(\w+)$/.exec(runtime)?.[1]);
  if (mode === undefined) return defaultScenario.pooler;
  return {
    mode,
    // pgbouncer doc/config.md: `default_pool_size` 20, `max_client_conn` 100, `query_wait_timeout` 120.
    size: pgbouncer?.defaultPoolSize ?? 20,
    maxClients: pgbouncer?.maxClientConn ?? 100,
    waitTimeoutMs: (pgbouncer?.queryWaitTimeoutS ?? 120) * 1_000,
    openAtStart,
  };
}

/** On the same machine as the program. */
function readDatabase({ dbMaxConnections, dbSuperuserReserved, dbSettings }: RecordedScenario) {
  return {
    ...defaultScenario.database,
    maxConnections: dbMaxConnections,
    reserved: dbSuperuserReserved,
    sharesHost: true,
    cores: null,
    statementTimeoutMs: timeout(dbSettings?.statement_timeout),
    idleInTransactionTimeoutMs: timeout(dbSettings?.idle_in_transaction_session_timeout),
  };
}

function timeout(setting: number | string = 0): number | null {
  const [, number = "0", unit = "ms"] = /^(\d+)\s*(ms|s)?$/.exec(`${setting}`) ?? [];
  const ms = Number(number) * (unit === "s" ? 1_000 : 1);
  return ms > 0 ? ms : null;
}
