import type { Experiment } from "./experiment.ts";
import { sample } from "./station-sample.ts";
import { type Interval, interval } from "./student.ts";
import type { TheoryCase } from "./theory-case.ts";
import { type Field, findField } from "./theory-fields.ts";
import { experimentsOf } from "./theory-models.ts";
import { type Case, type Check, judge, type Skipped } from "./verdict.ts";

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const WARM_UP_RELAXATIONS = 20;

/** Requests of each run: a first try, then as many as the width of its intervals asks for. */
const FIRST_LENGTH = 30_000;
const MOST_LENGTH = 8_000_000;
/** An interval narrows with the root of the length; this much more makes up for luck. */
const MARGIN = 1.3;
const UNSEEN_EXCESS = 3;

/** Runs a case with 20 seeds; the exact values must lie inside narrow enough intervals. */
export function judgeTheory(theory: TheoryCase, mostLength = MOST_LENGTH): Case | Skipped {
  const experiments = experimentsOf(theory);
  if (typeof experiments === "string") return { id: theory.id, why: experiments };
  const checks = experiments.flatMap((experiment) => judgeExperiment(experiment, mostLength));
  return judge("theory", theory.id, checks);
}

function judgeExperiment(experiment: Experiment, mostLength: number): readonly Check[] {
  let length = FIRST_LENGTH;
  for (;;) {
    const checks = runChecks(experiment, length);
    const tooWide = Math.max(...checks.map(({ excess }) => excess));
    if (tooWide <= 1 || length === mostLength) return checks.map(({ excess: _, ...rest }) => rest);
    length = Math.min(mostLength, Math.ceil(length * tooWide ** 2 * MARGIN));
  }
}

interface WidthCheck extends Check {
  /** The interval's half-width over what is narrow enough. */
  readonly excess: number;
}

function runChecks(experiment: Experiment, length: number): readonly WidthCheck[] {
  const { label, scenario, relaxationSeconds, perSecond, expected } = experiment;
  const warmUp = WARM_UP_RELAXATIONS * relaxationSeconds;
  const forMs = (warmUp + length / perSecond) * 1_000;
  const arrivals = { ...scenario.arrivals, forMs };
  const samples = SEEDS.map((seed) => sample({ ...scenario, seed, arrivals }, warmUp, experiment));
  return Object.entries(expected).flatMap(([name, exact]) => {
    const field = findField(name);
    if (!field) return [];
    const shown = label === "" ? name : `${label}: ${name}`;
    return [check(shown, exact, field, interval(samples.map(field.read)))];
  });
}

function check(
  name: string,
  exact: number,
  { precision, slack = 0, unseen = 0 }: Field,
  { mean, halfWidth }: Interval,
): WidthCheck {
  const error = Math.abs(mean - exact);
  const isSame = error <= Math.max(unseen, exact * ROUNDING);
  // What came out alike in all runs is too rare to have been seen: only longer ones can tell.
  const unsaid = isSame ? 0 : UNSEEN_EXCESS;
  const narrow = Math.max(precision * exact, slack, unseen);
  const excess = halfWidth === 0 ? unsaid : halfWidth / narrow;
  const remark = excess > 1 ? " (too wide)" : "";
  return {
    field: name,
    expected: exact.toPrecision(6),
    got: `${mean.toPrecision(6)} ± ${halfWidth.toPrecision(2)}${remark}`,
    ok: (error <= halfWidth || isSame) && excess <= 1,
    excess,
  };
}

/** Of the values that theory gives, and of sums of whole microseconds. */
const ROUNDING = 1e-9;
