import { sample } from "./station-sample.ts";
import { type Interval, interval } from "./student.ts";
import { type Field, findField } from "./theory-fields.ts";
import { type Params, type Station, stationScenario, stations } from "./theory-models.ts";
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

/** Requests of each run: a first try, then as many as the width of its intervals asks for. */
const FIRST_LENGTH = 30_000;
const MOST_LENGTH = 8_000_000;
/** An interval narrows with the root of the length; this much more makes up for luck. */
const MARGIN = 1.3;
const UNSEEN_EXCESS = 3;

/** Runs a case with 20 seeds; the exact value must lie inside a narrow enough interval. */
export function judgeTheory(theory: TheoryCase, mostLength = MOST_LENGTH): Case | Skipped {
  const { id, model, params } = theory;
  const station = stations[model]?.(params);
  if (!station) return { id, why: `the model ${model} is not covered yet` };
  let length = FIRST_LENGTH;
  for (;;) {
    const checks = runChecks(theory, station, length);
    const tooWide = Math.max(...checks.map(({ excess }) => excess));
    if (tooWide <= 1 || length === mostLength) {
      return judge(
        "theory",
        id,
        checks.map(({ excess: _, ...verdict }) => verdict),
      );
    }
    length = Math.min(mostLength, Math.ceil(length * tooWide ** 2 * MARGIN));
  }
}

interface WidthCheck extends Check {
  /** The interval's half-width over what is narrow enough. */
  readonly excess: number;
}

function runChecks({ expected }: TheoryCase, station: Station, length: number) {
  const warmUp = WARM_UP_RELAXATIONS * station.relaxationSeconds;
  const seconds = warmUp + length / station.perSecond;
  const samples = SEEDS.map((seed) => sample(stationScenario(station, seconds, seed), warmUp));
  return Object.entries(expected).flatMap(([name, exact]) => {
    const field = findField(name);
    if (!field || typeof exact !== "number") return [];
    return [check(name, exact, field, interval(samples.map(field.read)))];
  });
}

function check(
  name: string,
  exact: number,
  { precision, slack = 0 }: Field,
  { mean, halfWidth }: Interval,
): WidthCheck {
  // What came out alike in all runs is too rare to have been seen: only longer ones can tell.
  const isUnseen = halfWidth === 0 && mean !== exact;
  const excess = isUnseen ? UNSEEN_EXCESS : halfWidth / Math.max(precision * exact, slack);
  const isInside = Math.abs(mean - exact) <= halfWidth || mean === exact;
  const remark = excess > 1 ? " (too wide)" : "";
  return {
    field: name,
    expected: exact.toPrecision(6),
    got: `${mean.toPrecision(6)} ± ${halfWidth.toPrecision(2)}${remark}`,
    ok: isInside && excess <= 1,
    excess,
  };
}
