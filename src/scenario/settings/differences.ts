import type { Scenario, SettingValue } from "../scenario.ts";
import { settingValue } from "./at-path.ts";
import { settings } from "./index.ts";
import type { Setting } from "./setting.ts";

/** A setting that two scenarios have otherwise, as a message to the page. */
export interface Difference {
  readonly path: string;
  readonly label: string;
  /** What stands behind its numbers; empty for none. */
  readonly unit: string;
  readonly from: Side;
  readonly to: Side;
}

/** A number, or words: a choice's label, the word for none; null where it is too long to be said. */
export type Side = number | string | null;

/** In which settings the other differs from the first, in the order of the settings. */
export function differences(first: Scenario, other: Scenario): readonly Difference[] {
  return settings.flatMap((setting) => {
    const [from, to] = [settingValue(first, setting.path), settingValue(other, setting.path)];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    const { path, label } = setting;
    const unit = setting.kind === "number" ? setting.unit : "";
    return [{ path, label, unit, from: sideOf(setting, from), to: sideOf(setting, to) }];
  });
}

function sideOf(setting: Setting, value: SettingValue): Side {
  switch (setting.kind) {
    case "number":
      return typeof value === "number" ? value : setting.noneLabel;
    case "choice":
      return setting.choices.find(({ id }) => id === value)?.label ?? null;
    case "boolean":
      return value === true ? "on" : "off";
    default:
      return null;
  }
}
