import { describe, type Problem, Report, type Unknown } from "./problem.ts";
import { isObject } from "./read.ts";
import type { Changes, Scenario, SettingPath, SettingValue, Study } from "./scenario.ts";
import { settingValue, withSetting } from "./settings/at-path.ts";
import { findSetting } from "./settings/index.ts";
import { readSetting } from "./settings/read-setting.ts";
import { reconcile } from "./settings/rules.ts";
import { MOST_UNKNOWN, reportUnknown } from "./unknown.ts";

export interface ChangesReading {
  /** Together with the base they give a scenario that can run. */
  readonly changes: Changes;
  readonly problems: readonly Problem[];
  readonly unknown: readonly Unknown[];
}

/**
 * Reads changes to a base, by path. Never fails: a value that cannot be read leaves the setting as
 * `before` changed it, or as the base has it.
 */
export function readChanges(json: unknown, base: Scenario, before: Changes = {}): ChangesReading {
  const report = new Report();
  const changes = new Map<SettingPath, SettingValue>();
  const unknown: Unknown[] = [];
  for (const [path, found] of entriesOf(json, report)) {
    const setting = findSetting(path);
    if (!setting) {
      if (unknown.length < MOST_UNKNOWN) unknown.push({ path, value: found });
      continue;
    }
    const isChanged = Object.hasOwn(before, path);
    const fallback = isChanged ? (before[path] as SettingValue) : settingValue(base, path);
    const reading = readSetting(setting, found, fallback);
    const value = report.take(path, reading);
    const isUnread = reading.problem !== null && value === fallback;
    if (!isUnread || isChanged) changes.set(path, value);
  }
  for (const { path, value, message } of reconcile(withAll(base, changes)).repairs) {
    changes.set(path, value);
    report.add(path, message);
  }
  const problems = [...report.problems, ...unknown.map(reportUnknown)];
  return { changes: Object.fromEntries(changes), problems, unknown };
}

/** The scenario with the changes made, as far as they can be: the result can always run. */
export function applyChanges(scenario: Scenario, changes: Changes): Scenario {
  return withAll(scenario, Object.entries(readChanges(changes, scenario).changes));
}

/** What the variant at an index runs. */
export function variantScenario({ base, variants }: Study, index: number): Scenario {
  return applyChanges(base, variants[index]?.changes ?? {});
}

function entriesOf(json: unknown, report: Report): readonly [string, unknown][] {
  if (isObject(json)) return Object.entries(json);
  const fault = `changes is ${describe(json)}; it is a group of settings by path.`;
  report.add("changes", `${fault} None of them is made.`);
  return [];
}

function withAll(scenario: Scenario, changes: Iterable<[SettingPath, SettingValue]>): Scenario {
  let changed = scenario;
  for (const [path, value] of changes) changed = withSetting(changed, path, value);
  return changed;
}
