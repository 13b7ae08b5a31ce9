import { kindOfMessage } from "./error-kinds.ts";
import { type Prediction, predict } from "./prediction.ts";
import { readRecording } from "./read-recording.ts";
import { isAboutVisibility } from "./recorded-program.ts";
import type { MinMax, Recording } from "./recording.ts";
import { type Case, type Check, judge, type Skipped } from "./verdict.ts";
import { visibilityChecks } from "./visibility.ts";

/** Where chance decides, these seeds and no others. */
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

/** What is shorter is not compared where a workload is about what is seen, not about time. */
const VISIBILITY_SLACK_MS = 15;

/** Counts that were the same in all five runs, or lie in a range. */
const COUNTS = ["peakConnections", "peakLeased", "peakBusyConnections", "connectionsOpened"];

/**
 * Not compared as it stands where statements are plain: leases that a library took by itself for
 * them were not recorded, and how many were at work has a rule of its own.
 */
const SHORT_LIVED: ReadonlySet<string> = new Set(["peakLeased", "peakBusyConnections"]);

/** A recording against what the model predicts of its workload. */
export function compareRecording(recording: Recording): Case | Skipped {
  const { id } = recording.scenario;
  const reading = readRecording(recording);
  if ("notCovered" in reading) return { id, why: reading.notCovered };
  const first = predict(reading.scenario, 1);
  let others: readonly Prediction[] | undefined;
  const spread = (read: (prediction: Prediction) => number): readonly number[] => {
    others ??= SEEDS.map((seed) => predict(reading.scenario, seed));
    return others.map(read);
  };
  return judge("recording", id, [
    ...exactChecks(recording, first),
    ...rangeChecks(recording, spread),
    timeCheck(recording, "makespanMs", first, spread),
    timeCheck(recording, "meanLatencyMs", first, spread),
    leaseCheck(recording, "heldIdleMs", first),
    leaseCheck(recording, "checkoutWaitMs", first),
    ...(isAboutVisibility(recording.scenario)
      ? [...busyCheck(recording, first), ...visibilityChecks(recording, first)]
      : []),
  ]);
}

type Spread = (read: (prediction: Prediction) => number) => readonly number[];

function exactChecks({ scenario, expected }: Recording, first: Prediction): readonly Check[] {
  const isVisibility = isAboutVisibility(scenario);
  return Object.entries(expected.exact)
    .filter(([field]) => !expected.unreliableFields.includes(field))
    .filter(([field]) => !isVisibility || !SHORT_LIVED.has(field))
    .map(([field, value]) => {
      const wanted = asText(comparable(field, value));
      const got = asText(comparable(field, first.exact[field]));
      return { field, expected: wanted, got, ok: wanted === got };
    });
}

/** A plain statement is so short that it may or may not have been seen at work. */
function busyCheck({ expected }: Recording, first: Prediction): readonly Check[] {
  const field = "peakBusyConnections";
  const recorded = expected.exact[field];
  if (recorded === undefined) return [];
  const [least, most] = [first.peakBusyInQueries, Number(first.exact[field])];
  const ok = least <= Number(recorded) && Number(recorded) <= most;
  return [{ field, expected: `${recorded}`, got: `${least} … ${most}`, ok }];
}

function rangeChecks({ scenario, expected }: Recording, spread: Spread): readonly Check[] {
  const { ranges, unstableFields, unreliableFields } = expected;
  return COUNTS.filter((field) => unstableFields.includes(field) && ranges[field])
    .filter((field) => !unreliableFields.includes(field))
    .filter((field) => field !== "peakLeased" || !isAboutVisibility(scenario))
    .map((field) =>
      overlapCheck(
        field,
        spread(({ exact }) => Number(exact[field])),
        ranges[field]!,
      ),
    );
}

/** What the recordings call it among the fields that varied. */
const UNSTABLE_AS = { makespanMs: "makespanMs", meanLatencyMs: "latencyMs.mean" } as const;

/** Within 5 % or 15 ms of the median, or inside what was measured; by chance, see `overlapCheck`. */
function timeCheck(
  { expected }: Recording,
  field: "makespanMs" | "meanLatencyMs",
  first: Prediction,
  spread: Spread,
): Check {
  const measured = expected.within5Pct[field];
  if (!measured.within5Pct || expected.unstableFields.includes(UNSTABLE_AS[field])) {
    return overlapCheck(
      field,
      spread((prediction) => prediction[field]),
      measured,
    );
  }
  const got = first[field];
  const off = Math.abs(got - measured.median);
  const ok = off <= Math.max(0.05 * measured.median, 15) || isInside(got, measured);
  return { field, expected: `${round(measured.median)}`, got: `${round(got)}`, ok };
}

/** Within 10 %, or inside what was measured, or within 2 ms for each lease. */
function leaseCheck(
  { scenario, expected, timeline }: Recording,
  field: "heldIdleMs" | "checkoutWaitMs",
  first: Prediction,
): Check {
  const { aggregate, ranges } = expected;
  const median = field === "heldIdleMs" ? aggregate.heldIdleMs : aggregate.checkoutWaitMs.total;
  const leases = timeline.requests.reduce((sum, request) => sum + request.leases.length, 0);
  const got = first[field];
  const range = ranges[field];
  const off = Math.abs(got - median);
  const slack = isAboutVisibility(scenario) ? VISIBILITY_SLACK_MS : 0;
  const isNear = off <= Math.max(0.1 * median, 2 * leases, slack);
  const ok = isNear || (range && isInside(got, range)) === true;
  return { field, expected: `${round(median)}`, got: `${round(got)}`, ok };
}

/** The middle 90 % of the predictions and what was measured, widened by 5 %, have values in common. */
function overlapCheck(field: string, predictions: readonly number[], { min, max }: MinMax): Check {
  const sorted = predictions.toSorted((a, b) => a - b);
  const least = sorted[Math.floor(sorted.length * 0.05)]!;
  const most = sorted[Math.ceil(sorted.length * 0.95) - 1]!;
  const ok = least <= max * 1.05 && most >= min * 0.95;
  const got = `${round(least)} … ${round(most)}`;
  return { field, expected: `${round(min)} … ${round(max)}`, got, ok };
}

/** Errors are compared by kind; of requests by their number of connections, only which there are. */
function comparable(field: string, value: unknown): unknown {
  if (field === "distinctPidsPerRequest") return Object.keys(value as object).sort();
  if (field === "errorsByKind") return kindsOf(value as Record<string, number>);
  return value;
}

function kindsOf(errors: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const kinds: Record<string, number> = {};
  for (const [message, count] of Object.entries(errors)) {
    const kind = kindOfMessage(message);
    kinds[kind] = (kinds[kind] ?? 0) + count;
  }
  return kinds;
}

function asText(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part,
  );
}

function isInside(value: number, { min, max }: MinMax): boolean {
  return value >= min && value <= max;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
