import { defaultScenario } from "../../src/scenario/default-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

export type Params = Readonly<Record<string, number>>;

/** A station of queueing theory, as a scenario: requests of one query each, and a pool of c. */
export interface Station {
  readonly arrivals: "poisson" | "even";
  readonly perSecond: number;
  readonly query: string;
  readonly servers: number;
  readonly timeoutMs: number | null;
  /** How fast the station forgets how it began. */
  readonly relaxationSeconds: number;
}

const exponential = (mu: number) => `query ~${ms(1 / mu)}`;
const always = (seconds: number) => `query ${ms(seconds)}`;

/** The models of the cases that the engine covers. */
export const stations: Readonly<Record<string, (params: Params) => Station>> = {
  "M/M/1": ({ lambda, mu }) => waiting(lambda!, mu!, 1, exponential(mu!)),
  "M/M/c": ({ lambda, mu, c }) => waiting(lambda!, mu!, c!, exponential(mu!)),
  "M/D/1": ({ lambda, D }) => waiting(lambda!, 1 / D!, 1, always(D!)),
  "M/D/c": ({ lambda, D, c }) => waiting(lambda!, 1 / D!, c!, always(D!)),
  "D/M/1": ({ lambda, mu }) => ({
    ...waiting(lambda!, mu!, 1, exponential(mu!)),
    arrivals: "even",
  }),
  "M/M/c+D": ({ lambda, mu, c, timeout }) => ({
    ...waiting(lambda!, mu!, c!, exponential(mu!)),
    timeoutMs: ms(timeout!),
    // Nobody stays longer than the timeout and a service.
    relaxationSeconds: timeout! + 1 / mu!,
  }),
};

function waiting(lambda: number, mu: number, servers: number, query: string): Station {
  const relaxationSeconds = 1 / (Math.sqrt(servers * mu) - Math.sqrt(lambda)) ** 2;
  const arrivals = "poisson";
  return { arrivals, perSecond: lambda, query, servers, timeoutMs: null, relaxationSeconds };
}

/** Nothing costs anything, the pool is open, and nobody waits but for a connection. */
export function stationScenario(station: Station, seconds: number, seed: number): Scenario {
  const { arrivals, perSecond, query, servers, timeoutMs } = station;
  return {
    ...defaultScenario,
    seed,
    program: query,
    arrivals: { ...defaultScenario.arrivals, kind: arrivals, perSecond, forMs: seconds * 1_000 },
    server: { ...defaultScenario.server, architecture: "coroutines", cores: null },
    pool: {
      ...defaultScenario.pool,
      lease: "statement",
      max: servers,
      openAtStart: servers,
      checkoutTimeoutMs: timeoutMs,
    },
    database: { ...defaultScenario.database, maxConnections: null, reserved: 0, cores: null },
    network: { roundTripMs: 0 },
  };
}

function ms(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e3;
}
