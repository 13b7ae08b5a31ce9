import type { Difference, Side } from "../../src/scenario/settings/differences.ts";
import { formatSetting } from "./format.ts";

/** What stands over each variant; the words of the dialog that changes them are loaded with it. */
export const variantPanel = {
  variants: "Variants",
  edit: (letter: string) => `Variants: change ${letter}, or add one like it`,
  differs: (words: string) => `differs in: ${words}`,
} as const;

/**
 * "pool size 5 → 8": in what a variant differs from the first, what its name says already last; nothing
 * where it says all of it.
 */
export function differsWords(differences: readonly Difference[], label: string): readonly string[] {
  const isNamed = ({ to }: Difference) => typeof to === "string" && label.includes(to);
  if (differences.every(isNamed)) return [];
  const ordered = [
    ...differences.filter((one) => !isNamed(one)),
    ...differences.filter((one) => isNamed(one)),
  ];
  return ordered.map(({ label: name, from, to, unit }) =>
    from === null || to === null
      ? name.toLowerCase()
      : `${name.toLowerCase()} ${sideText(from, unit)} → ${sideText(to, unit)}`,
  );
}

/** One side of a difference, with its unit. */
export function sideText(side: Exclude<Side, null>, unit: string): string {
  return typeof side === "number" ? formatSetting(side, unit, null) : side;
}
