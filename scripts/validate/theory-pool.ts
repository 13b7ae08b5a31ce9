import {
  type Experiment,
  ideal,
  ms,
  numbersOf,
  poisson,
  poolOf,
  rowsOf,
  usersOf,
} from "./experiment.ts";
import type { TheoryCase } from "./theory-case.ts";

/** A mean hold in the middle of what is usual; only its product with the arrivals matters. */
const HOLD_SECONDS = 0.01;

/** Any number may be open, and so many may lie idle. */
export function churn({ params, expected }: TheoryCase): readonly Experiment[] {
  const perSecond = params.offered_load_a! / HOLD_SECONDS;
  return rowsOf(expected).map((row): Experiment => {
    const { max_idle: maxIdle, ...exact } = numbersOf(row);
    return {
      label: `${maxIdle} idle`,
      scenario: {
        ...ideal,
        program: `query ~${ms(HOLD_SECONDS)}`,
        arrivals: poisson(perSecond),
        // Many idle ones would take for ever to come about: a crowd must have been there once.
        pool: { ...ideal.pool, maxIdle: maxIdle!, openAtStart: maxIdle! },
      },
      perSecond,
      // A spare connection is rarely needed where many are: that takes longer to settle.
      relaxationSeconds: HOLD_SECONDS * (10 + maxIdle!),
      servers: 1,
      watchesServers: false,
      expected: exact,
    };
  });
}

/** Query, call, query, by more users than connections can serve; with and without holding on. */
export function idleHeld({ params, expected }: TheoryCase): readonly Experiment[] {
  const { q1, network, q2, pool } = params;
  const { hold_time, busy_time, useful_fraction, max_rps_hold, max_rps_release } =
    numbersOf(expected);
  const program = `query ~${ms(q1!)}; call ~${ms(network!)}; query ~${ms(q2!)}`;
  const scenario = (lease: "request" | "statement", users: number) => ({
    ...ideal,
    program,
    arrivals: usersOf(users, 0),
    pool: { ...poolOf(pool!), lease },
  });
  const whole = q1! + network! + q2!;
  return [
    {
      label: "held",
      scenario: scenario("request", 10 * pool!),
      perSecond: max_rps_hold!,
      relaxationSeconds: 10 * whole,
      servers: pool!,
      watchesServers: true,
      expected: {
        hold_time: hold_time!,
        busy_time: busy_time!,
        useful_fraction: useful_fraction!,
        throughput: max_rps_hold!,
      },
    },
    {
      label: "released",
      // Enough for all calls at that rate, and as many again in line.
      scenario: scenario("statement", Math.ceil(2 * max_rps_release! * whole)),
      perSecond: max_rps_release!,
      relaxationSeconds: 2 * whole,
      servers: pool!,
      watchesServers: false,
      expected: { throughput: max_rps_release! },
    },
  ];
}
