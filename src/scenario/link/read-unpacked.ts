import { describe, type Report, shorten } from "../problem.ts";
import { isObject } from "../read.ts";
import type { LinkFields } from "../upgrades/index.ts";

/** The fields of a packed part: a JSON object of texts. Anything else is named and left out. */
export function readUnpacked(text: string, report: Report): LinkFields {
  const json = parse(text);
  if (!isObject(json)) {
    report.add("s", "s holds no fields: it is damaged, or not from here. It is left out.");
    return [];
  }
  return Object.entries(json).flatMap(([key, value]) => {
    if (typeof value === "string") return [[key, value] as const];
    const path = shorten(key) || "s";
    report.add(path, `${path} is ${describe(value)} in the packed part; it is left out.`);
    return [];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
