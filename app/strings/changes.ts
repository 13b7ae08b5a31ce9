import type { Study } from "../../src/scenario/scenario.ts";
import { settingValue } from "../../src/scenario/settings/at-path.ts";
import { settings } from "../../src/scenario/settings/index.ts";
import type { Setting } from "../../src/scenario/settings/setting.ts";
import { formatSetting } from "./format.ts";

/** How a study differs from another, a few words for each difference: "pool size 8". */
export function changesOf(study: Study, original: Study): readonly string[] {
  const ofBase = settings
    .filter((setting) => textOf(study, setting) !== textOf(original, setting))
    .map((setting) => `${setting.label.toLowerCase()} ${textOf(study, setting)}`);
  const variants = ({ variants: all }: Study) => JSON.stringify(all.map(({ changes }) => changes));
  return variants(study) === variants(original) ? ofBase : [...ofBase, "the variants"];
}

function textOf({ base }: Study, setting: Setting): string {
  const value = settingValue(base, setting.path);
  if (Array.isArray(value))
    return `${value.join(", ")} ${"unit" in setting ? setting.unit : ""}`.trim();
  if (setting.kind !== "number") return String(value);
  return formatSetting(value as number | null, setting.unit, setting.noneLabel);
}
