import { blankVariant, variantLetters } from "../blank-study.ts";
import { describe, type Reading, type Report } from "../problem.ts";
import type { Study } from "../scenario.ts";
import { settings } from "../settings/index.ts";
import type { Fields } from "./fields.ts";
import { AS_BASE, textToMoment, textToNumber, textToValue } from "./value-text.ts";

/** What a link says of a study, as the JSON of one: to be read with `named` to fall back on. */
export function studyJson(
  fields: Fields,
  named: Study,
  report: Report,
): Readonly<Record<string, unknown>> {
  return {
    ...given("id", fields.take("study.id")),
    ...given("title", fields.take("study.title")),
    ...given("hook", fields.take("study.hook")),
    ...given("atMs", fields.take("study.at"), textToMoment),
    ...given("selected", fields.take("study.sel"), textToNumber),
    base: Object.fromEntries(
      settings.flatMap((setting) => {
        const text = fields.take(setting.path);
        return text === undefined ? [] : [[setting.path, textToValue(setting, text)]];
      }),
    ),
    variants: variantLetters
      .slice(0, variantCount(fields, named, report))
      .map((letter, index) => variantJson(fields, letter, named.variants[index], index)),
  };
}

function given(key: string, text: string | undefined, read = (found: string): unknown => found) {
  return text === undefined ? {} : { [key]: read(text) };
}

/** As many as are said to be; else as many as the named study has, or the link speaks of. */
function variantCount(fields: Fields, { variants }: Study, report: Report): number {
  const spokenOf = variantLetters.findLastIndex((letter) =>
    variantKeys.some((key) => fields.has(`${letter}.${key}`)),
  );
  const usual = Math.max(variants.length, spokenOf + 1);
  const text = fields.take("variants");
  return text === undefined ? usual : report.take("variants", readCount(text, usual));
}

/** What a link can say of a variant, its letter left out. */
const variantKeys = ["label", "note", ...settings.map(({ path }) => path)];

function readCount(text: string, fallback: number): Reading<number> {
  const count = textToNumber(text);
  const most = variantLetters.length;
  const isCount = typeof count === "number" && Number.isInteger(count) && count >= 1;
  if (isCount && count <= most) return { value: count, problem: null };
  const fault = `variants is ${describe(count)}; it is a whole number from 1 to ${most}.`;
  return { value: fallback, problem: `${fault} There are ${fallback}.` };
}

function variantJson(
  fields: Fields,
  letter: string,
  before: Study["variants"][number] | undefined,
  index: number,
): Readonly<Record<string, unknown>> {
  const { changes } = before ?? blankVariant(index);
  const changed = new Map<string, unknown>(Object.entries(changes));
  for (const setting of settings) {
    const text = fields.take(`${letter}.${setting.path}`);
    if (text === AS_BASE) changed.delete(setting.path);
    else if (text !== undefined) changed.set(setting.path, textToValue(setting, text));
  }
  return {
    ...given("label", fields.take(`${letter}.label`)),
    ...given("note", fields.take(`${letter}.note`)),
    changes: Object.fromEntries(changed),
  };
}
