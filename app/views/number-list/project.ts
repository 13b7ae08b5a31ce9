import type { Micros } from "../../../src/kernel/time.ts";
import { atPlayhead } from "../../../src/metrics/at-playhead.ts";
import { betterOf } from "../../../src/metrics/better.ts";
import { families } from "../../../src/metrics/families.ts";
import { type LittlesLaw, littlesLawParts } from "../../../src/metrics/littles-law.ts";
import type { Metric, Unit } from "../../../src/metrics/metric.ts";
import type { RunFacts } from "../../../src/metrics/run-facts.ts";
import { type Trust, trustOf } from "../../../src/metrics/trust.ts";
import { formatDifference, unitsWord } from "../../strings/number-list.ts";
import { formatMetric, trustSentence } from "../../strings/numbers.ts";

/** One number of one run. */
export interface Told {
  readonly value: number;
  readonly trust: Trust | null;
}

/** What one variant has of a number, and how that differs from the first variant. */
export interface Cell {
  readonly text: string;
  /** On how little it rests; empty where it is enough. */
  readonly doubt: string;
  /** Empty for the first variant, or where there is nothing to compare. */
  readonly difference: string;
  readonly verdict: "better" | "worse" | "same" | null;
}

export interface NumberRow {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  readonly openTelemetry: string | null;
  readonly unit: Unit;
  readonly cells: readonly Cell[];
  /** Is it 0, or not there, in every variant? */
  readonly isNothing: boolean;
}

export interface NumberGroup {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly NumberRow[];
}

/** Every number of a whole run, to be worked out one by one: the long ones scan all of a trace. */
export const runNumbers: readonly ((facts: RunFacts) => readonly [string, Told])[] =
  families.flatMap(({ metrics }) =>
    metrics.map(
      (metric) => (facts: RunFacts) =>
        [metric.id, { value: metric.compute(facts), trust: trustOf(metric, facts) }] as const,
    ),
  );

/** The numbers of some runs beside one another, family by family; `units` are what executes in each. */
export function projectFamilies(
  told: readonly ReadonlyMap<string, Told>[],
  units: readonly string[],
): NumberGroup[] {
  return families.map(({ id, label, metrics }) => ({
    id,
    label,
    rows: metrics.map((metric) =>
      rowOf(
        inUnitsOf(metric, units),
        told.map((one) => one.get(metric.id) ?? { value: Number.NaN, trust: null }),
      ),
    ),
  }));
}

/** With the word for what executes in these runs: "threads", "processes or tasks". */
function inUnitsOf(metric: Metric, units: readonly string[]): Metric {
  const named = (text: string) => text.replace(/\bunits\b/, unitsWord(units));
  return { ...metric, label: named(metric.label), sentence: named(metric.sentence) };
}

/** What holds at a moment. */
export function projectMoment(all: readonly RunFacts[], at: Micros, label: string): NumberGroup {
  const rows = atPlayhead.map((metric) =>
    rowOf(
      metric,
      all.map((facts) => ({ value: metric.compute(facts, at), trust: null })),
    ),
  );
  return { id: "moment", label, rows };
}

/** Does L = λW hold, and with which numbers? Null where no request has ended. */
export function lawOf(facts: RunFacts): (LittlesLaw & { readonly holds: boolean }) | null {
  const law = littlesLawParts(facts);
  const product = law.perSecond * law.seconds;
  if (!Number.isFinite(product)) return null;
  return { ...law, holds: Math.abs(law.inServer - product) <= 1e-9 * product };
}

type Described = Omit<NumberRow, "cells" | "isNothing">;

function rowOf(metric: Described, told: readonly Told[]): NumberRow {
  const { id, label, sentence, openTelemetry, unit } = metric;
  const first = told[0]?.value ?? Number.NaN;
  return {
    id,
    label,
    sentence,
    openTelemetry,
    unit,
    cells: told.map(({ value, trust }, index) => {
      const text = formatMetric(value, unit);
      // What reads the same is not called better by what is rounded away.
      const isSame = value === first || text === formatMetric(first, unit);
      return {
        text,
        doubt: trust === null ? "" : trustSentence(trust),
        difference: index === 0 || isSame ? "" : formatDifference(value, first, unit),
        verdict: index === 0 ? null : verdictOf(id, isSame ? first : value, first),
      };
    }),
    isNothing: told.every(({ value }) => value === 0 || !Number.isFinite(value)),
  };
}

function verdictOf(id: string, value: number, first: number): Cell["verdict"] {
  if (!Number.isFinite(value - first)) return null;
  if (value === first) return "same";
  const better = betterOf(id);
  if (better === null) return null;
  return value > first === (better === "more") ? "better" : "worse";
}
