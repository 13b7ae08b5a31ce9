import { defaultScenario } from "./default-scenario.ts";
import type { Study, Variant } from "./scenario.ts";

/** The letters of the variants, in links and on screen. */
export const variantLetters = ["a", "b", "c", "d"] as const;

/** A variant of which nothing has been said yet: it runs the base. */
export function blankVariant(index: number): Variant {
  return { label: (variantLetters[index] ?? "").toUpperCase(), note: "", changes: {} };
}

/** A study of which nothing has been said yet: links and files of one's own begin here. */
export const blankStudy: Study = {
  id: "blank",
  title: "A scenario of your own",
  hook: "",
  base: defaultScenario,
  variants: [blankVariant(0)],
  atMs: 0,
  selected: null,
};
