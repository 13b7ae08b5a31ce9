import type { Study } from "../../src/scenario/scenario.ts";
import { settingValue } from "../../src/scenario/settings/at-path.ts";
import { settings } from "../../src/scenario/settings/index.ts";
import type { Setting } from "../../src/scenario/settings/setting.ts";
import { formatSetting } from "./format.ts";

/** More changes than this are counted, not named. */
const MOST_NAMED = 3;

/** Is the study as it came with Poolscope? Only then what its author says of its numbers holds. */
export function isAsItCame(study: Study, original: Study | undefined): boolean {
  return original !== undefined && runsAlike(study, original);
}

/** What stands over the picture: the study's question, or, once it is changed, what was changed. */
export function headingOf(study: Study, original: Study | undefined): string {
  const isOwn = !original?.hook || study.hook !== original.hook;
  if (isOwn || runsAlike(study, original)) return study.hook || study.title;
  const changes = changesOf(study, original);
  const more = changes.length - MOST_NAMED;
  const named = changes.slice(0, MOST_NAMED).join(", ");
  return `${study.title}, changed: ${named}${more > 0 ? ` and ${more} more` : ""}`;
}

function runsAlike(study: Study, original: Study): boolean {
  const parts = ({ base, variants }: Study) => [base, variants.map(({ changes }) => changes)];
  return study === original || JSON.stringify(parts(study)) === JSON.stringify(parts(original));
}

function changesOf(study: Study, original: Study): readonly string[] {
  const ofBase = settings
    .filter((setting) => textOf(study, setting) !== textOf(original, setting))
    .map((setting) => `${setting.label.toLowerCase()} ${textOf(study, setting)}`);
  const variants = ({ variants: all }: Study) => JSON.stringify(all.map(({ changes }) => changes));
  return variants(study) === variants(original) ? ofBase : [...ofBase, "the variants"];
}

function textOf({ base }: Study, setting: Setting): string {
  const value = settingValue(base, setting.path);
  if (setting.kind !== "number") return String(value);
  return formatSetting(value as number | null, setting.unit, setting.noneLabel);
}
