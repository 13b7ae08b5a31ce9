import { MICROS_PER_MS } from "../../../src/kernel/time.ts";
import type { Study } from "../../../src/scenario/scenario.ts";
import { settingValue, variantAsked } from "../../../src/scenario/settings/at-path.ts";
import { firstSettings } from "../../../src/scenario/settings/first-settings.ts";
import { formatMoment } from "../../strings/format.ts";
import { share } from "../../strings/share.ts";
import { valueText } from "../../strings/value-text.ts";

/** What a study was run with, on a line: its program, the settings that stand open, seed and moment. */
export function settingsLine(study: Study, atMs: number): string {
  const scenarios = study.variants.map((_, index) => variantAsked(study, index));
  const settings = firstSettings(scenarios).map((setting) => {
    const texts = scenarios.map((one) => valueText(setting, settingValue(one, setting.path)));
    return share.pictureSetting(setting.label.toLowerCase(), texts);
  });
  const programs = [...new Set(scenarios.map(({ program }) => program.replace(/\s+/g, " ")))];
  const moment = share.pictureAt(formatMoment(atMs * MICROS_PER_MS));
  return [...programs, ...settings, share.pictureSeed(study.base.seed), moment].join(" · ");
}
