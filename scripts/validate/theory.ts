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
/**
 * Of some 330 values at 99.95 % one lies outside by chance in every seventh suite. Runs so many times
 * as long tell: what chance did becomes smaller than their narrower interval, what is wrong does not.
 */
const SHARPER = 10;

/** Runs a case with 20 seeds; the exact values must lie inside narrow enough intervals. */
export function judgeTheory(theory: TheoryCase): Case | Skipped {
  const experiments = experimentsOf(theory);
  if (typeof experiments === "string") return { id: theory.id, why: experiments };
  const checks = experiments.flatMap(judgeExperiment);
  return judge(
    "theory",
    theory.id,
    checks.map(({ excess: _, ...rest }) => rest),
  );
}

function judgeExperiment(experiment: Experiment): readonly WidthCheck[] {
  let length = FIRST_LENGTH;
  let checks = runChecks(experiment, length);
  for (;;) {
    const tooWide = Math.max(...checks.map(({ excess }) => excess));
    if (tooWide <= 1 || length === MOST_LENGTH) break;
    length = Math.min(MOST_LENGTH, Math.ceil(length * tooWide ** 2 * MARGIN));
    checks = runChecks(experiment, length);
  }
  if (checks.every(({ ok }) => ok) || length === MOST_LENGTH) return checks;
  return judgeSharper(experiment, length, checks);
}

/** The same seeds in longer runs are the verdict; what was outside at first is said. */
function judgeSharper(
  experiment: Experiment,
  length: number,
  first: readonly Check[],
): readonly WidthCheck[] {
  const longer = runChecks(experiment, Math.min(MOST_LENGTH, length * SHARPER));
  return longer.map((check, i) => {
    const before = first[i]!;
    return before.ok ? check : { ...check, got: `${check.got} (at first ${before.got})` };
  });
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
