import type { Difference } from "../../src/scenario/settings/differences.ts";
import { sideText, variantPanel } from "./variant-panel.ts";

/** "Pool size 8": what a variant with one change is called. */
export function changeName({ label, to, unit }: Difference): string {
  return to === null ? variantWords.another(label) : `${label} ${sideText(to, unit)}`;
}

export const variantWords = {
  title: variantPanel.variants,
  close: "Close",
  differs: variantPanel.differs,
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
