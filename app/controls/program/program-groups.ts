import type { Study } from "../../../src/scenario/scenario.ts";
import { variantAsked } from "../../../src/scenario/settings/at-path.ts";

/** Variants that run the same program. */
export interface ProgramGroup {
  readonly text: string;
  readonly indices: readonly number[];
}

/** Each program of a study once, in the order of the variants. */
export function programGroups(study: Study): readonly ProgramGroup[] {
  const texts = study.variants.map((_, index) => variantAsked(study, index).program);
  return [...new Set(texts)].map((text) => ({
    text,
    indices: [...texts.keys()].filter((index) => texts[index] === text),
  }));
}
