import { parseInterventions } from "../../src/interventions/parse.ts";
import { changeWords } from "../../src/interventions/words.ts";
import type { Scenario, Study } from "../../src/scenario/scenario.ts";
import { settingValue, variantAsked } from "../../src/scenario/settings/at-path.ts";
import { settings } from "../../src/scenario/settings/index.ts";
import type { Setting } from "../../src/scenario/settings/setting.ts";
import { formatMoment, formatSetting } from "./format.ts";

/** How a study differs from another, a few words for each difference: "pool size 8". */
export function changesOf(study: Study, original: Study): readonly string[] {
  const changed = settings.filter((setting) => differs(setting, study.base, original.base));
  const ofBase = changed.map((setting) => wordsOf(setting, study.base, original.base));
  const { variants } = study;
  if (variants.length !== original.variants.length) return [...ofBase, countWords(variants.length)];
  // What is changed for all is each variant's too, and has been said.
  const others = settings.filter((setting) => !changed.includes(setting));
  const isOther = (_: unknown, i: number) => {
    const [now, before] = [variantAsked(study, i), variantAsked(original, i)];
    return others.some((setting) => differs(setting, now, before));
  };
  return variants.some(isOther) ? [...ofBase, "the variants"] : ofBase;
}

function countWords(count: number): string {
  return count === 1 ? "one variant" : `${count} variants`;
}

function differs({ path }: Setting, one: Scenario, other: Scenario): boolean {
  return JSON.stringify(settingValue(one, path)) !== JSON.stringify(settingValue(other, path));
}

function wordsOf(setting: Setting, now: Scenario, before: Scenario): string {
  const value = settingValue(now, setting.path);
  const said = (text: string) => `${setting.label.toLowerCase()} ${text}`;
  switch (setting.kind) {
    case "interventions":
      return interventionWords(`${value}`, `${settingValue(before, setting.path)}`);
    case "number":
      return said(formatSetting(value as number | null, setting.unit, setting.noneLabel));
    case "choice":
      return said(setting.choices.find(({ id }) => id === value)?.label ?? `${value}`);
    case "boolean":
      return said(value === true ? "on" : "off");
    default: {
      const text = Array.isArray(value) ? value.join(", ") : `${value}`;
      return said(`${text} ${"unit" in setting ? setting.unit : ""}`.trim());
    }
  }
}

/** What happens on the way that did not before: "at 2.450 s calls take 3 times as long". */
function interventionWords(now: string, before: string): string {
  const told = (text: string) =>
    parseInterventions(text).interventions.map(
      ({ at, change }) => `at ${formatMoment(at)} ${changeWords(change)}`,
    );
  const known = told(before);
  const added = told(now).filter((words) => !known.includes(words));
  return added.length > 0 ? added.join(", ") : "less happens on the way";
}
