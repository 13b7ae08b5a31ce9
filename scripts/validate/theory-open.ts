import { type Experiment, ideal, ms, numbersOf, poisson, poolOf } from "./experiment.ts";
import type { Params, TheoryCase } from "./theory-case.ts";

/** One query each, from strangers, at a pool of c. */
interface Station {
  readonly lambda: number;
  readonly program: string;
  readonly servers: number;
  /** How fast it forgets how it began. */
  readonly relaxationSeconds: number;
}

const exponential = (mu: number) => `query ~${ms(1 / mu)}`;

/** Stations to which requests come whatever happens there, by the names of the models. */
export const openModels: Readonly<Record<string, (theory: TheoryCase) => readonly Experiment[]>> = {
  "M/M/1": (theory) => [atPool(theory, markov(theory.params, 1))],
  "M/M/c": (theory) => [atPool(theory, markov(theory.params, theory.params.c!))],
  "M/D/1": (theory) => [atPool(theory, fixed(theory.params, 1))],
  "M/D/c": (theory) => [atPool(theory, fixed(theory.params, theory.params.c!))],
  "D/M/1": (theory) => {
    const one = atPool(theory, markov(theory.params, 1));
    const arrivals = { ...one.scenario.arrivals, kind: "even" } as const;
    return [{ ...one, scenario: { ...one.scenario, arrivals } }];
  },
  "M/M/c+D": (theory) => {
    const { mu, c, timeout } = theory.params;
    const one = atPool(theory, markov(theory.params, c!));
    const pool = { ...one.scenario.pool, checkoutTimeoutMs: ms(timeout!) };
    // Nobody stays longer than the timeout and a service.
    const relaxationSeconds = timeout! + 1 / mu!;
    return [{ ...one, relaxationSeconds, scenario: { ...one.scenario, pool } }];
  },
  "M/G/1": (theory) => [atPool(theory, general(theory.params))],
  "M/M/c/K": (theory) => {
    const { lambda, mu, c, K } = theory.params;
    // In the line at most, and as long as that takes.
    const relaxationSeconds = K! / (c! * mu!);
    const station = { lambda: lambda!, program: exponential(mu!), servers: c!, relaxationSeconds };
    return [atThreads(theory, station, K! - c!)];
  },
  "M/G/c/c": (theory) => {
    const { c, a } = theory.params;
    // Insensitive to the law of service: one that varies more than an exponential is harder.
    const program = "query ~10 lognormal 1";
    const station = { lambda: a! * 100, program, servers: c!, relaxationSeconds: 0.05 };
    return [atThreads(theory, station, 0)];
  },
  Little: (theory) => {
    const { lambda, W, hold } = theory.params;
    const seconds = (W ?? hold)!;
    const program = exponential(1 / seconds);
    const one = { lambda: lambda!, program, servers: 1_000, relaxationSeconds: seconds };
    return [atPool(theory, one)];
  },
  "U=XS/c": (theory) => {
    const { X, S, c } = theory.params;
    const station = {
      lambda: X!,
      program: exponential(1 / S!),
      servers: c!,
      relaxationSeconds: S!,
    };
    return [atPool(theory, station)];
  },
};

function markov({ lambda, mu }: Params, servers: number): Station {
  const relaxationSeconds = relaxation(lambda!, mu!, servers);
  return { lambda: lambda!, program: exponential(mu!), servers, relaxationSeconds };
}

function fixed({ lambda, D }: Params, servers: number): Station {
  const relaxationSeconds = relaxation(lambda!, 1 / D!, servers);
  return { lambda: lambda!, program: `query ${ms(D!)}`, servers, relaxationSeconds };
}

/** A duration of that mean and squared coefficient of variation; or one of two durations. */
function general({ lambda, S, cs2, p_fast: fast, S_fast: short, S_slow: long }: Params): Station {
  if (fast !== undefined) {
    const mean = fast * short! + (1 - fast) * long!;
    const shares = [Math.round(100 * fast), Math.round(100 * (1 - fast))] as const;
    const program = `${shares[0]}: query ${ms(short!)} | ${shares[1]}: query ${ms(long!)}`;
    const spread = (fast * short! ** 2 + (1 - fast) * long! ** 2) / mean ** 2;
    const relaxationSeconds = spread * relaxation(lambda!, 1 / mean, 1);
    return { lambda: lambda!, program, servers: 1, relaxationSeconds };
  }
  const program = `query ${durationOf(ms(S!), cs2!)}`;
  const relaxationSeconds = (1 + cs2!) * relaxation(lambda!, 1 / S!, 1);
  return { lambda: lambda!, program, servers: 1, relaxationSeconds };
}

function durationOf(mean: number, cs2: number): string {
  if (cs2 === 0) return `${mean}`;
  if (cs2 === 1) return `~${mean}`;
  if (cs2 < 1) return `~${mean} erlang ${Math.round(1 / cs2)}`;
  // A lognormal with sigma 1 has e - 1.
  if (Math.abs(cs2 - (Math.E - 1)) < 1e-9) return `~${mean} lognormal 1`;
  return `~${mean} cv ${Math.sqrt(cs2)}`;
}

function relaxation(lambda: number, mu: number, servers: number): number {
  return 1 / (Math.sqrt(servers * mu) - Math.sqrt(lambda)) ** 2;
}

/** Who finds no connection waits. */
function atPool({ expected }: TheoryCase, station: Station): Experiment {
  const { lambda, program, servers, relaxationSeconds } = station;
  const scenario = { ...ideal, program, arrivals: poisson(lambda), pool: poolOf(servers) };
  return {
    label: "",
    scenario,
    perSecond: lambda,
    relaxationSeconds,
    servers,
    watchesServers: false,
    expected: numbersOf(expected),
  };
}

/** Who finds no thread waits outside, where there is room for so many. */
function atThreads(theory: TheoryCase, station: Station, backlog: number): Experiment {
  const one = atPool(theory, { ...station, servers: 1 });
  const server = {
    ...one.scenario.server,
    architecture: "thread-pool",
    threads: station.servers,
    backlog,
  } as const;
  const pool = { ...one.scenario.pool, max: null, openAtStart: station.servers };
  return { ...one, servers: station.servers, scenario: { ...one.scenario, server, pool } };
}
