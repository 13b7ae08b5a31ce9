import { type Experiment, ideal, ms, numbersOf, poolOf, rowsOf, usersOf } from "./experiment.ts";
import type { TheoryCase } from "./theory-case.ts";

/** Machine repairmen: N users who think, and a pool of c. */
export function repairman({ params, expected }: TheoryCase): readonly Experiment[] {
  const { N, Z, S, c } = params;
  const exact = numbersOf(expected);
  const scenario = { ...ideal, program: `query ~${ms(S!)}`, arrivals: usersOf(N!, Z!) };
  return [
    {
      label: "",
      scenario: { ...scenario, pool: poolOf(c!) },
      perSecond: exact.throughput!,
      relaxationSeconds: Z! + (S! * N!) / c!,
      servers: c!,
      watchesServers: true,
      expected: exact,
    },
  ];
}

/**
 * N users go round stations of one server each: a processor, a pool of one, and a helper thread, as
 * many as the case has. Service is exponential, so it does not matter that computing takes turns.
 */
export function meanValues({ params, expected }: TheoryCase): readonly Experiment[] {
  // A list, unlike the parameters of the other models.
  const demands = params.demands as unknown as readonly number[];
  const whole = demands.reduce((sum, demand) => sum + demand, 0);
  return rowsOf(expected).map((row): Experiment => {
    const { N, X } = numbersOf(row);
    return {
      label: `N = ${N}`,
      scenario: {
        ...ideal,
        program: roundOf(demands),
        arrivals: usersOf(N!, params.Z!),
        server: { ...ideal.server, processors: 1, helpers: 1 },
        pool: poolOf(1),
      },
      perSecond: X!,
      relaxationSeconds: params.Z! + N! * whole,
      servers: 1,
      watchesServers: false,
      expected: { ...numbersOf(row), ...stations(row) },
    };
  });
}

function roundOf(demands: readonly number[]): string {
  const [first = 0, second = 0, third = 0] = demands.map(ms);
  if (demands.length === 1) return `query ~${first}`;
  const both = `compute ~${first}; query ~${second}`;
  return demands.length === 2 ? both : `${both}; compute ~${third} helper`;
}

/** How busy the pool is and how many are there, and the same of all that compute. */
function stations(row: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  const [use, there] = [row.U, row.Q] as readonly (readonly number[])[];
  const pool = use!.length === 1 ? 0 : 1;
  const others = (values: readonly number[]) =>
    values.reduce((sum, value, i) => (i === pool ? sum : sum + value), 0);
  return {
    U_pool: use![pool]!,
    Q_pool: there![pool]!,
    U_computing: others(use!),
    Q_computing: others(there!),
  };
}
