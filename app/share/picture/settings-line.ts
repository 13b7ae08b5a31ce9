import { parseInterventions } from "../../../src/interventions/parse.ts";
import { changeWords } from "../../../src/interventions/words.ts";
import { MICROS_PER_MS } from "../../../src/kernel/time.ts";
import type { Study } from "../../../src/scenario/scenario.ts";
import { settingValue, variantAsked } from "../../../src/scenario/settings/at-path.ts";
import { firstSettings } from "../../../src/scenario/settings/first-settings.ts";
import { formatMoment } from "../../strings/format.ts";
import { share } from "../../strings/share.ts";
import { valueText } from "../../strings/value-text.ts";

/**
 * What a study was run with, on a line: its program, the settings that stand open, what changes while
 * it runs, seed and moment.
 */
export function settingsLine(study: Study, atMs: number): string {
  const scenarios = study.variants.map((_, index) => variantAsked(study, index));
  const settings = firstSettings(scenarios).map((setting) => {
    const texts = scenarios.map((one) => valueText(setting, settingValue(one, setting.path)));
    return share.pictureSetting(setting.label.toLowerCase(), texts);
  });
  const programs = [...new Set(scenarios.map(({ program }) => program.replace(/\s+/g, " ")))];
  const changes = changesInTime(scenarios.map(({ interventions }) => interventions));
  const moment = share.pictureAt(formatMoment(atMs * MICROS_PER_MS));
  return [...programs, ...settings, ...changes, share.pictureSeed(study.base.seed), moment].join(
    " · ",
  );
}

/** Each change with its moment, and with the variants that have it where not all do. */
function changesInTime(texts: readonly string[]): readonly string[] {
  const told = texts.map((text) =>
    parseInterventions(text).interventions.map(({ at, change }) =>
      share.pictureChange(formatMoment(at), changeWords(change)),
    ),
  );
  return [...new Set(told.flat())].map((one) => {
    const places = told.flatMap((some, place) => (some.includes(one) ? [place] : []));
    return places.length === told.length ? one : share.pictureOnlyIn(one, places);
  });
}
