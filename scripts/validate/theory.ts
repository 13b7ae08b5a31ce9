import { sample } from "./station-sample.ts";
import { type Interval, interval } from "./student.ts";
import { type Field, findField } from "./theory-fields.ts";
import { type Params, stationScenario, stations } from "./theory-models.ts";
import { type Case, type Check, judge, type Skipped } from "./verdict.ts";

/** An exact result of queueing theory; times in seconds. */
export interface TheoryCase {
  readonly id: string;
  readonly model: string;
  readonly params: Params;
  readonly expected: Readonly<Record<string, unknown>>;
}

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const WARM_UP_RELAXATIONS = 20;

/** Requests of each run: a first try, then as many as its intervals say are needed. */
const FIRST_LENGTH = 40_000;
const MOST_LENGTH = 5_120_000;

/** Runs a case with 20 seeds; the exact value must lie inside a narrow enough interval. */
export function judgeTheory(
  { id, model, params, expected }: TheoryCase,
  mostLength = MOST_LENGTH,
): Case | Skipped {
  const station = stations[model]?.(params);
  if (!station) return { id, why: `the model ${model} is not covered yet` };
  const warmUp = WARM_UP_RELAXATIONS * station.relaxationSeconds;
  let checks: readonly PrecisionCheck[] = [];
  for (let length = FIRST_LENGTH; length <= mostLength; length *= 2) {
    const seconds = warmUp + length / station.perSecond;
    const samples = SEEDS.map((seed) => sample(stationScenario(station, seconds, seed), warmUp));
    checks = Object.entries(expected).flatMap(([name, exact]) => {
      const field = findField(name);
      if (!field || typeof exact !== "number") return [];
      return [check(name, exact, field, interval(samples.map(field.read)))];
    });
    if (checks.every(({ isPrecise }) => isPrecise)) break;
  }
  return judge(
    "theory",
    id,
    checks.map(({ isPrecise, ...verdict }) => verdict),
  );
}

interface PrecisionCheck extends Check {
  readonly isPrecise: boolean;
}

function check(
  name: string,
  exact: number,
  { precision, slack = 0 }: Field,
  { mean, halfWidth }: Interval,
): PrecisionCheck {
  const isInside = Math.abs(mean - exact) <= halfWidth || mean === exact;
  const isPrecise = halfWidth <= Math.max(precision * exact, slack);
  return {
    field: name,
    expected: exact.toPrecision(6),
    got: `${mean.toPrecision(6)} ± ${halfWidth.toPrecision(2)}${isPrecise ? "" : " (too wide)"}`,
    ok: isInside && isPrecise,
    isPrecise,
  };
}
