import { blankStudy } from "./blank-study.ts";
import { catalogue } from "./catalogue/index.ts";
import { sandwich } from "./catalogue/sandwich.ts";
import { presetStudy } from "./preset-study.ts";
import { presets } from "./presets/index.ts";
import type { Study } from "./scenario.ts";

/** What the page opens with when nobody says otherwise. */
export const defaultStudy: Study = sandwich;

/** The study that an id names: of the catalogue, of a preset, or the blank one; else undefined. */
export function findStudy(id: string): Study | undefined {
  const preset = presets.find((candidate) => candidate.id === id);
  if (preset) return presetStudy(preset);
  return [...catalogue, blankStudy].find((study) => study.id === id);
}
