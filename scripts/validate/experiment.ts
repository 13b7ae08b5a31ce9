import { defaultScenario } from "../../src/scenario/default-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** A scenario that theory says something of, and what it says. */
export interface Experiment {
  /** What tells it from the others of its case; empty where it is alone. */
  readonly label: string;
  /** Its seed and how long requests arrive are chosen for each run. */
  readonly scenario: Scenario;
  /** Requests a second, roughly. */
  readonly perSecond: number;
  /** How fast it forgets how it began. */
  readonly relaxationSeconds: number;
  readonly servers: number;
  /** Does anybody ask how many servers were busy? It takes memory. */
  readonly watchesServers: boolean;
  /** Exact values, by the names of the fields. */
  readonly expected: Readonly<Record<string, number>>;
}

/** Nothing costs anything, and nobody waits for a unit or a core. */
export const ideal: Scenario = {
  ...defaultScenario,
  server: { ...defaultScenario.server, architecture: "coroutines", cores: null },
  pool: { ...defaultScenario.pool, lease: "statement", max: null },
  database: { ...defaultScenario.database, maxConnections: null, reserved: 0, cores: null },
  network: { roundTripMs: 0 },
};

/** So many connections, all of them open. */
export function poolOf(max: number): Scenario["pool"] {
  return { ...ideal.pool, max, openAtStart: max };
}

/** Requests by chance, so many a second. */
export function poisson(perSecond: number): Scenario["arrivals"] {
  return { ...ideal.arrivals, kind: "poisson", perSecond };
}

/** So many users, who think for so long on average. */
export function usersOf(users: number, thinkSeconds: number): Scenario["arrivals"] {
  return { ...ideal.arrivals, kind: "closed", users, thinkMs: ms(thinkSeconds) };
}

/** Seconds as a setting or a step of a program has them. */
export function ms(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e3;
}

/** Those of a case's values that are numbers. */
export function numbersOf(expected: Readonly<Record<string, unknown>>): Record<string, number> {
  const entries = Object.entries(expected);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}

/** The rows of a case that has several. */
export function rowsOf(
  expected: Readonly<Record<string, unknown>>,
): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(expected.rows) ? expected.rows : [];
}
