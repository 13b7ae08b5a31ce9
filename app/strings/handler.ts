import type { HandlerLine, LeaseMark } from "../../src/handler/line.ts";

/** What is said beside code and settings of real software. */
export const handlerWords = {
  title: "The same in code",
  language: "Language and library",
  variant: "Variant",
  caption: "The handler's lines, and what its connection does at each.",
  line: "Line",
  connection: "Connection",
  seldom: (label: string) => `Seldom written so in ${label}: such a lease is not its own.`,
  now: "now",
  waits: "waits here",
  settings: "The same settings",
  settingsSentence: "What the scenario sets, in the names and units of the real software.",
  paste: "Paste settings of your own …",
  copy: "Copy",
  copyOf: (label: string) => `Copy ${label}`,
  copied: (label: string) => `Copied ${label}.`,
  notCopied: "Not copied: select the text and copy it.",
  code: (label: string) => `Code: ${label}`,
} as const;

export const markWords: Readonly<Record<LeaseMark, string>> = {
  checkout: "checkout",
  release: "release",
  leak: "leaked",
  keep: "kept",
};

export const holdingWords: Readonly<Record<HandlerLine["holding"], string>> = {
  none: "",
  working: "at work",
  idle: "held idle",
  held: "held",
};
