import type { SettingValue } from "../../src/scenario/scenario.ts";
import type { Setting } from "../../src/scenario/settings/setting.ts";
import { formatSetting } from "./format.ts";

/** What a setting is set to, in words: a choice by its label, a number with its unit. */
export function valueText(setting: Setting, value: SettingValue): string {
  if (Array.isArray(value)) return value.join(", ") || "none";
  switch (setting.kind) {
    case "choice":
      return setting.choices.find(({ id }) => id === value)?.label ?? `${value}`;
    case "number":
      // A number setting has a number, or nothing.
      return formatSetting(value as number | null, setting.unit, setting.noneLabel);
    case "boolean":
      return value === true ? "on" : "off";
    default:
      return `${value}` || "none";
  }
}
