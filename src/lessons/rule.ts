import type { SettingPath } from "../scenario/scenario.ts";
import { settingValue } from "../scenario/settings/at-path.ts";
import type { Measured, MeasuredRun } from "./measured.ts";
import type { MeasureId } from "./measures.ts";

/** What must hold of a run that has ended. */
export interface Rule {
  readonly measure: MeasureId;
  readonly compare: Compare;
  /** A number, a measure of another run, or a share of a setting of the run that is judged. */
  readonly value: number | Other | OfSetting;
  /** Which run of the chapter; left out: the scene, or the run that is judged. */
  readonly run?: string;
}

interface Other {
  readonly run: string;
  readonly measure: MeasureId;
  /** So many times as much; left out: once. */
  readonly times?: number;
}

interface OfSetting {
  readonly setting: SettingPath;
  readonly times: number;
}

/** "about": at most a tenth more or less. */
export type Compare = "<=" | ">=" | "=" | "about";

const ABOUT = 0.1;

/** Whether a rule holds, and what was measured. A number that is none fulfils nothing. */
export interface Judged {
  readonly rule: Rule;
  readonly measured: number;
  /** What it was compared with. */
  readonly limit: number;
  readonly holds: boolean;
}

function judge(rule: Rule, judged: MeasuredRun, others: Measured): Judged {
  const run = rule.run === undefined ? judged : others.get(rule.run);
  const measured = run?.measure(rule.measure) ?? Number.NaN;
  const limit = limitOf(rule.value, judged, others);
  return { rule, measured, limit, holds: compares(measured, rule.compare, limit) };
}

export function judgeAll(
  rules: readonly Rule[],
  judged: MeasuredRun,
  others: Measured,
): readonly Judged[] {
  return rules.map((rule) => judge(rule, judged, others));
}

function limitOf(value: Rule["value"], judged: MeasuredRun, others: Measured): number {
  if (typeof value === "number") return value;
  if ("setting" in value) {
    const set = settingValue(judged.scenario, value.setting);
    return typeof set === "number" ? set * value.times : Number.POSITIVE_INFINITY;
  }
  const { run, measure, times = 1 } = value;
  return (others.get(run)?.measure(measure) ?? Number.NaN) * times;
}

function compares(measured: number, compare: Compare, limit: number): boolean {
  switch (compare) {
    case "<=":
      return measured <= limit;
    case ">=":
      return measured >= limit;
    case "=":
      return measured === limit;
    case "about":
      return Math.abs(measured - limit) <= ABOUT * Math.abs(limit);
  }
}
