import { blankStudy } from "./blank-study.ts";
import { catalogue } from "./catalogue/index.ts";
import { sandwich } from "./catalogue/sandwich.ts";
import type { Study } from "./scenario.ts";

/** What the page opens with when nobody says otherwise. */
export const defaultStudy: Study = sandwich;

/** The study that an id names: one of the catalogue, or the blank one; undefined for no such id. */
export function findStudy(id: string): Study | undefined {
  return [...catalogue, blankStudy].find((study) => study.id === id);
}
