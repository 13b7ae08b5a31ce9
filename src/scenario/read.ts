import { defaultScenario } from "./default-scenario.ts";
import { describe, type Problem, shorten } from "./problem.ts";
import type { Scenario, SettingPath } from "./scenario.ts";
import { settingValue, withSetting } from "./settings/at-path.ts";
import { findSetting, settings } from "./settings/index.ts";
import { nearestPath } from "./settings/nearest-path.ts";
import { readSetting } from "./settings/read-setting.ts";
import { reconcile } from "./settings/rules.ts";

/** What nobody here knows the meaning of: kept for who does, never used. */
export interface Unknown {
  readonly path: string;
  readonly value: unknown;
}

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
  const fields = collectFields(json);
  const problems = [...fields.problems];
  let scenario = base;
  for (const setting of settings) {
    const { path } = setting;
    if (!fields.found.has(path)) continue;
    const reading = readSetting(setting, fields.found.get(path), settingValue(base, path));
    if (reading.problem !== null) problems.push({ path, message: reading.problem });
    scenario = withSetting(scenario, path, reading.value);
  }
  const reconciled = reconcile(scenario);
  problems.push(...reconciled.repairs.map(({ path, message }) => ({ path, message })));
  problems.push(...fields.unknown.map(({ path }) => reportUnknown(path)));
  return { scenario: reconciled.scenario, problems, unknown: fields.unknown };
}

/** Says that a key means nothing here, and which one may have been meant. */
export function reportUnknown(path: string): Problem {
  const near = nearestPath(path);
  const hint = near === null ? "" : ` Is ${near} meant?`;
  const shown = shorten(path) || '""';
  return { path: shown, message: `${shown} is not known here; it is kept, and ignored.${hint}` };
}

interface Fields {
  readonly found: Map<SettingPath, unknown>;
  readonly unknown: Unknown[];
  readonly problems: Problem[];
}

/** Groups of settings, such as `pool`. */
const groups = new Set(settings.map(({ path }) => path.split(".").slice(0, -1).join(".")));
const MOST_UNKNOWN = 50;

/** Looks into known groups alone, so the input may be as deep as it likes. */
function collectFields(json: unknown): Fields {
  const fields: Fields = { found: new Map(), unknown: [], problems: [] };
  collectGroup(json, "scenario", "", fields);
  return fields;
}

function collectGroup(group: unknown, name: string, prefix: string, fields: Fields): void {
  if (!isObject(group)) {
    const fault = `${name} is ${describe(group)}; it is a group of settings.`;
    fields.problems.push({ path: name, message: `${fault} All of them stay as they are.` });
    return;
  }
  for (const [key, value] of Object.entries(group)) {
    const path = prefix + key;
    if (findSetting(path)) fields.found.set(path, value);
    else if (path !== "" && groups.has(path)) collectGroup(value, path, `${path}.`, fields);
    else if (fields.unknown.length < MOST_UNKNOWN) fields.unknown.push({ path, value });
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
