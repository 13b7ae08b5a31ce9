import type { Difference, Side } from "../../src/scenario/settings/differences.ts";
import { formatSetting } from "./format.ts";

/** What is said where settings of real software are pasted. */
export const settingsIn = {
  title: "Settings from real software",
  close: "Close",
  sentence:
    "Paste a database.yml, a puma.rb, an application.properties, a pgbouncer.ini, the lines of code that make a pool. It is only read, and stays in this page.",
  text: "Text of settings",
  kind: "Read as",
  /** The first of the choices, where nothing is chosen. */
  recognised: (labels: readonly string[]) => {
    const [only] = labels;
    if (only === undefined) return "choose …";
    return labels.length === 1 ? `${only} (recognised)` : "choose …";
  },
  choose: (labels: readonly string[]) =>
    labels.length === 0
      ? "It is not plain of what this is. Choose what to read it as."
      : `It may be of ${labels.join(" or ")}. Choose what to read it as.`,
  summary: (label: string, understood: number, leftOut: number) =>
    `${label}: ${count(understood, "setting")} understood, ${leftOut} left out.`,
  tooLong: (most: number) => `Only the first ${most} characters are read.`,
  understood: "Understood",
  leftOut: "Left out, and why",
  line: (line: number) => `line ${line}`,
  rest: "What it does not say",
  asIs: "stays as it is here",
  asDefault: (label: string) => `as ${label} has it by default`,
  use: "Use them for",
  variant: (letter: string, label: string) => `${letter}, ${label}`,
  asNew: (letter: string) => `${letter}, a new variant like A`,
  follows: (heading: string) => `What changes in ${heading}`,
  nothing: "Nothing: it has all of this already.",
  becomes: ({ label, unit, from, to }: Difference) =>
    `${label}: ${sideText(from, unit)} → ${sideText(to, unit)}`,
  submit: "Use these settings",
} as const;

function sideText(side: Side, unit: string): string {
  if (side === null) return "another";
  return typeof side === "number" ? formatSetting(side, unit, null) : side;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
