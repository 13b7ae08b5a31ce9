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
    return setting.unit === "" ? `${value}` : `${value} ${setting.unit}`;
  }
  return value === true ? "yes" : "no";
}
