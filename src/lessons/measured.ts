import type { Unit } from "../metrics/metric.ts";
import { RunFacts } from "../metrics/run-facts.ts";
import { applyChanges } from "../scenario/changes.ts";
import type { Scenario, SettingValue } from "../scenario/scenario.ts";
import { settingValue } from "../scenario/settings/at-path.ts";
import { findSetting } from "../scenario/settings/index.ts";
import type { Trace } from "../trace/trace.ts";
import type { Chapter } from "./chapter.ts";
import { isMeasure, type MeasureId, measures } from "./measures.ts";
import { poolServes, programTimes } from "./program-times.ts";

/** A run that has ended, with what it was a run of; each number is worked out once. */
export class MeasuredRun {
  readonly scenario: Scenario;
  readonly #facts: RunFacts;
  readonly #known = new Map<MeasureId, number>();

  constructor(scenario: Scenario, trace: Trace) {
    this.scenario = scenario;
    this.#facts = new RunFacts(trace);
  }

  measure(id: MeasureId): number {
    let value = this.#known.get(id);
    if (value === undefined) {
      value = measures[id].compute(this.#facts);
      this.#known.set(id, value);
    }
    return value;
  }
}

/** The runs of a chapter, by name. */
export type Measured = ReadonlyMap<string, MeasuredRun>;

/** A number with what it is a number of: of a run when it has ended, or one of its settings. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit | "plain";
}

/** What a run's scenario is, without running it. */
export function scenarioOf({ base, runs }: Chapter, name: string): Scenario {
  const run = runs.find((one) => one.name === name);
  if (run === undefined) throw new Error(`The chapter has no run ${name}.`);
  return applyChanges(base, run.changes);
}

/** What a word asks of a run: a measure, or a setting by its path; null where it has no number. */
export function quantityOf(
  scenario: Scenario,
  run: MeasuredRun | undefined,
  word: string,
): Quantity | null {
  if (isMeasure(word)) {
    return run === undefined ? null : { value: run.measure(word), unit: measures[word].unit };
  }
  if (isProgramTime(word)) return { value: programTimes[word](scenario.program), unit: "ms" };
  if (word === "pool.serves") return { value: poolServes(scenario), unit: "perSecond" };
  const setting = findSetting(word);
  if (setting === undefined) return null;
  return ofSetting(settingValue(scenario, word), setting.kind === "number" ? setting.unit : "");
}

/** What a setting's unit is as a number's. */
const units: Readonly<Record<string, Unit>> = { ms: "ms", MB: "mb", "/s": "perSecond" };

function isProgramTime(word: string): word is keyof typeof programTimes {
  return Object.hasOwn(programTimes, word);
}

function ofSetting(value: SettingValue, unit: string): Quantity | null {
  if (typeof value !== "number") return null;
  return { value, unit: units[unit] ?? "plain" };
}
