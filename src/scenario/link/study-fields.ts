import { blankVariant, variantLetters } from "../blank-study.ts";
import type { Changes, Study } from "../scenario.ts";
import { settingValue } from "../settings/at-path.ts";
import { settings } from "../settings/index.ts";
import type { LinkFields } from "../upgrades/index.ts";
import { AS_BASE, momentToText, valueToText } from "./value-text.ts";

/** What a study says otherwise than a named one, in an order that never changes. */
export function studyFields(study: Study, named: Study): LinkFields {
  const variants = study.variants.map((_, i) => named.variants[i] ?? blankVariant(i));
  const theirs = new Map(allFields({ ...named, variants }));
  theirs.set("variants", String(named.variants.length));
  return allFields(study).filter(([key, text]) => text !== theirs.get(key));
}

/** Everything that a link can say of a study. */
function allFields({ id, title, hook, atMs, selected, base, variants }: Study): LinkFields {
  return [
    ["study.id", id],
    ["study.title", title],
    ["study.hook", hook],
    ["study.at", momentToText(atMs)],
    ["study.sel", valueToText(selected)],
    ...settings.map(({ path }) => [path, valueToText(settingValue(base, path))] as const),
    ["variants", String(variants.length)],
    ...variants.flatMap(({ label, note, changes }, i): LinkFields => {
      const letter = variantLetters[i] ?? "";
      return [
        [`${letter}.label`, label],
        [`${letter}.note`, note],
        ...settings.map(({ path }) => [`${letter}.${path}`, changeText(changes, path)] as const),
      ];
    }),
  ];
}

function changeText(changes: Changes, path: string): string {
  const value = changes[path];
  return value === undefined ? AS_BASE : valueToText(value);
}
