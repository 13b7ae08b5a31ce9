import { architectures } from "../../src/model/architectures/index.ts";
import { entries } from "../../src/scenario/contents/entries.ts";
import type { Entry } from "../../src/scenario/contents/entry.ts";
import { parts } from "../../src/scenario/contents/parts.ts";
import { type Statement, statements } from "../../src/scenario/contents/statements.ts";
import { symptoms } from "../../src/scenario/contents/symptoms.ts";
import { findStudy } from "../../src/scenario/find-study.ts";
import type { Preset } from "../../src/scenario/preset.ts";
import { presets } from "../../src/scenario/presets/index.ts";
import type { Study } from "../../src/scenario/scenario.ts";
import { variantAsked } from "../../src/scenario/settings/at-path.ts";
import { catalogueWords } from "../strings/catalogue.ts";

/** All that the catalogue says of a study or a preset. */
export interface Card extends Entry {
  readonly study: Study;
  /** Which architectures its variants have. */
  readonly architectures: readonly string[];
  readonly preset: Preset | undefined;
  readonly statements: readonly Statement[];
  /** Everything that is said of it, or that it may be called, in small letters, to be searched. */
  readonly text: string;
}

export const cards: readonly Card[] = entries.flatMap((entry) => {
  const study = findStudy(entry.id);
  return study ? [cardOf(entry, study)] : [];
});

function cardOf(entry: Entry, study: Study): Card {
  const used = study.variants.map((_, index) => variantAsked(study, index).server.architecture);
  const card = {
    ...entry,
    study,
    architectures: [...new Set(used)],
    preset: presets.find(({ id }) => id === entry.id),
    statements: statements.filter(({ studies }) => studies.includes(entry.id)),
  };
  return { ...card, text: textOf(card) };
}

function textOf({ study, chapter, ...card }: Omit<Card, "text">): string {
  const labelled = [...parts, ...symptoms, ...architectures].filter(
    ({ id }) =>
      id === card.part ||
      card.symptoms.some((symptom) => symptom === id) ||
      card.architectures.includes(id),
  );
  return [
    study.title,
    study.hook,
    chapter === null ? "" : catalogueWords.chapter(chapter),
    ...study.variants.flatMap(({ label, note }) => [label, note]),
    ...labelled.map(({ label }) => label),
    ...card.statements.map(({ sentence }) => sentence),
    card.alsoCalled ?? "",
    card.preset?.sentence ?? "",
    ...(card.preset?.sources.map(({ repository }) => repository) ?? []),
  ]
    .join(" ")
    .toLowerCase();
}
