import { describe, type Reading } from "./problem.ts";

/** A text that a person wrote: a title, a label, a note. Shown as it is, never as markup. */
export function readText(
  path: string,
  longest: number,
  found: unknown,
  fallback: string,
): Reading<string> {
  if (typeof found !== "string") {
    const fault = `${path} is ${describe(found)}; it is a text.`;
    return { value: fallback, problem: `${fault} It stays ${describe(fallback)}.` };
  }
  const value = clean(found.slice(0, longest));
  if (found.length <= longest) return { value, problem: null };
  const fault = `${path} has ${found.length} characters; at most ${longest} fit.`;
  return { value, problem: `${fault} It is cut after the first ${longest}.` };
}

/** A name that stands in addresses and file names: small letters, digits and hyphens. */
export function readWord(path: string, found: unknown, fallback: string): Reading<string> {
  if (typeof found === "string" && /^[a-z0-9][a-z0-9-]{0,59}$/.test(found)) {
    return { value: found, problem: null };
  }
  const fault = `${path} is ${describe(found)}; it is small letters, digits and hyphens.`;
  return { value: fallback, problem: `${fault} It stays ${describe(fallback)}.` };
}

/** Control characters become blanks, and broken halves of characters the usual mark for them. */
function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, " ").replace(/\p{Cs}/gu, "\uFFFD");
}
