import type { Reading } from "../problem.ts";
import { describe } from "../problem.ts";
import { readText } from "../read-text.ts";

/** How a thing is looked at, in the order written. The page judges whether it knows the word. */
export const viewKeys = [
  "view",
  "rows",
  "lanes",
  "requests",
  "folded",
  "thing",
  "in",
  "compare",
  "theme",
  "speed",
  "window",
  "from",
  "marks",
  "loop",
  "slow",
  "controls",
  "edit",
  "play",
  "height",
  "origin",
  "note",
] as const;
export type ViewKey = (typeof viewKeys)[number];

/** What a link says of the view; a key that is left out has its default. */
export type ViewState = Readonly<Partial<Record<ViewKey, string>>>;

/** Most characters of a note; it is shown as plain text. */
export const LONGEST_NOTE = 280;

/** Most characters of any other; marked moments and folded groups make lists. */
const LONGEST_WORD = 60;
const LONGEST_LIST = 400;

/** Reads a key of the view; undefined where it cannot be read. */
export function readViewKey(key: ViewKey, text: string): Reading<string | undefined> {
  if (key === "note") return readText(key, LONGEST_NOTE, text, "");
  if (key === "origin") {
    if (/^https?:\/\/[\w.-]{1,200}(:\d{1,5})?$/.test(text)) return { value: text, problem: null };
    const fault = `${key} is ${describe(text)}; it is a page's origin, such as https://a.example.`;
    return { value: undefined, problem: `${fault} It is left out.` };
  }
  const longest = key === "marks" || key === "folded" ? LONGEST_LIST : LONGEST_WORD;
  if (/^[\w.,-]+$/.test(text) && text.length <= longest) return { value: text, problem: null };
  const fault = `${key} is ${describe(text)}; it is a word of letters, digits and hyphens.`;
  return { value: undefined, problem: `${fault} It is left out.` };
}
