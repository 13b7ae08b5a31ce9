import type { Difference, Side } from "../../src/scenario/settings/differences.ts";
import { formatSetting } from "./format.ts";

/** "pool size 5 → 8": in what a variant differs from the first, but for what its name says already. */
export function differsWords(differences: readonly Difference[], label: string): string {
  return differences
    .filter(({ to }) => typeof to !== "string" || !label.includes(to))
    .map(({ label: name, from, to, unit }) =>
      from === null || to === null
        ? name.toLowerCase()
        : `${name.toLowerCase()} ${sideText(from, unit)} → ${sideText(to, unit)}`,
    )
    .join("; ");
}

/** "Pool size 8": what a variant with one change is called. */
export function changeName({ label, to, unit }: Difference): string {
  return to === null ? variantWords.another(label) : `${label} ${sideText(to, unit)}`;
}

function sideText(side: Exclude<Side, null>, unit: string): string {
  return typeof side === "number" ? formatSetting(side, unit, null) : side;
}

export const variantWords = {
  title: "Variants",
  close: "Close",
  edit: (letter: string) => `Variants: change ${letter}, or add one like it`,
  differs: (words: string) => `differs in: ${words}`,
  another: (label: string) => `Another ${label.toLowerCase()}`,
  name: (letter: string) => `Name of ${letter}`,
  up: (letter: string) => `Move ${letter} up`,
  down: (letter: string) => `Move ${letter} down`,
  reset: (letter: string) => `${letter} as it came`,
  remove: (letter: string) => `Remove ${letter}`,
  first: "The others are compared with it.",
  alike: "No other settings than A.",
  add: "Duplicate and change one thing",
  full: "There are four variants, and no more fit. Remove one to add another.",
  like: "Like",
  setting: "Setting",
  value: "Value",
  on: "on",
  off: "off",
  addAs: (letter: string) => `Add as ${letter}`,
  added: (letter: string, label: string) => `${letter} added: ${label}.`,
  same: "That is its value already: choose another.",
} as const;
