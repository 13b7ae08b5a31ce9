import { MICROS_PER_MS } from "../../../src/kernel/time.ts";
import type { Study } from "../../../src/scenario/scenario.ts";
import { settingValue } from "../../../src/scenario/settings/at-path.ts";
import { findSetting } from "../../../src/scenario/settings/index.ts";
import { firstSettings } from "../../store/first-settings.ts";
import { formatMoment, formatSetting } from "../../strings/format.ts";
import { share } from "../../strings/share.ts";

/** What a study was run with, on a line: its program, the numbers that stand open, seed and moment. */
export function settingsLine({ base }: Study, atMs: number): string {
  const numbers = firstSettings.flatMap((path) => {
    const setting = findSetting(path);
    const value = settingValue(base, path);
    if (setting?.kind !== "number" || (typeof value !== "number" && value !== null)) return [];
    const text = formatSetting(value, setting.unit, setting.noneLabel);
    return [`${setting.label.toLowerCase()} ${text}`];
  });
  const program = base.program.replace(/\s+/g, " ");
  const moment = share.pictureAt(formatMoment(atMs * MICROS_PER_MS));
  return [program, ...numbers, share.pictureSeed(base.seed), moment].join(" · ");
}
