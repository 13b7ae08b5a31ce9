import type { Scenario } from "../scenario/scenario.ts";
import { settingValue } from "../scenario/settings/at-path.ts";
import { findSetting } from "../scenario/settings/index.ts";

/** How a library always does something, by the setting's path: a choice's id, or true or false. */
export type Fixed = Readonly<Record<string, string | number | boolean>>;

/** A sentence for each thing that the scenario has otherwise and the library has no setting for. */
export function differences(scenario: Scenario, fixed: Fixed): readonly string[] {
  return Object.entries(fixed).flatMap(([path, always]) => {
    const value = settingValue(scenario, path);
    if (value === always) return [];
    const label = findSetting(path)?.label ?? path;
    return [`${label}: ${said(path, value)} here, ${said(path, always)} there, and not to be set.`];
  });
}

/** A value in the words that the settings have on screen. */
export function said(path: string, value: unknown): string {
  const setting = findSetting(path);
  if (setting?.kind === "choice") {
    return setting.choices.find(({ id }) => id === value)?.label ?? `${value}`;
  }
  if (setting?.kind === "number") {
    if (value === null) return setting.noneLabel ?? "none";
    if (setting.unit === "ms" && typeof value === "number") return length(value);
    return setting.unit === "" ? `${value}` : `${value} ${setting.unit}`;
  }
  return value === true ? "yes" : "no";
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A length in the largest unit in which it is whole: "30 min", "90 s"; below 10 s in ms. */
function length(ms: number): string {
  if (ms >= HOUR && ms % HOUR === 0) return `${ms / HOUR} h`;
  if (ms >= MINUTE && ms % MINUTE === 0) return `${ms / MINUTE} min`;
  if (ms >= 10 * SECOND && ms % SECOND === 0) return `${ms / SECOND} s`;
  return `${ms} ms`;
}
