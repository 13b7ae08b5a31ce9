import { defaultScenario } from "./default-scenario.ts";
import { describe, type Problem, Report, type Unknown } from "./problem.ts";
import { readVersion } from "./read-version.ts";
import type { Scenario, SettingPath } from "./scenario.ts";
import { settingValue, withSetting } from "./settings/at-path.ts";
import { findSetting, settings } from "./settings/index.ts";
import { readSetting } from "./settings/read-setting.ts";
import { reconcile } from "./settings/rules.ts";
import { MOST_UNKNOWN, reportUnknown } from "./unknown.ts";

export interface ScenarioReading {
  /** Always one that can run. */
  readonly scenario: Scenario;
  readonly problems: readonly Problem[];
  readonly unknown: readonly Unknown[];
}

/**
 * Reads the JSON form of a scenario. Never fails: what is missing is as in `base`, what cannot be
 * is mended and named, what is unknown is kept aside and named.
 */
export function readScenario(json: unknown, base: Scenario = defaultScenario): ScenarioReading {
  const report = new Report();
  const { found, unknown } = collectFields(json, report);
  let scenario = base;
  for (const setting of settings) {
    const { path } = setting;
    if (!found.has(path)) continue;
    const reading = readSetting(setting, found.get(path), settingValue(base, path));
    scenario = withSetting(scenario, path, report.take(path, reading));
  }
  const { repairs, scenario: reconciled } = reconcile(scenario);
  for (const { path, message } of repairs) report.add(path, message);
  const problems = [...report.problems, ...unknown.map(reportUnknown)];
  return { scenario: reconciled, problems, unknown };
}

interface Fields {
  readonly found: Map<SettingPath, unknown>;
  readonly unknown: Unknown[];
}

/** Groups of settings, such as `pool`. */
const groups = new Set(settings.map(({ path }) => path.split(".").slice(0, -1).join(".")));

/** Looks into known groups alone, so the input may be as deep as it likes. */
function collectFields(json: unknown, report: Report): Fields {
  const fields: Fields = { found: new Map(), unknown: [] };
  collectGroup(json, "scenario", "", fields, report);
  return fields;
}

function collectGroup(
  group: unknown,
  name: string,
  prefix: string,
  fields: Fields,
  report: Report,
): void {
  if (!isObject(group)) {
    const fault = `${name} is ${describe(group)}; it is a group of settings.`;
    report.add(name, `${fault} All of them stay as they are.`);
    return;
  }
  for (const [key, value] of Object.entries(group)) {
    const path = prefix + key;
    if (findSetting(path)) fields.found.set(path, value);
    else if (path !== "" && groups.has(path)) collectGroup(value, path, `${path}.`, fields, report);
    else if (path === "version") report.take(path, readVersion(value));
    else if (fields.unknown.length < MOST_UNKNOWN) fields.unknown.push({ path, value });
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
