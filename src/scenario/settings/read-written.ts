import { describe, type Reading, shorten } from "../problem.ts";
import type { SettingPath, SettingValue } from "../scenario.ts";
import { staysAt } from "./read-number.ts";

/** A text in a grammar, as it was read. */
export interface Written {
  readonly problems: readonly {
    readonly message: string;
    readonly from: number;
    readonly to: number;
  }[];
  /** What could be read, written again; empty where nothing could. */
  readonly text: string;
}

/** Of a setting that is such a text. */
export interface WrittenField {
  readonly path: SettingPath;
  /** Most characters. */
  readonly longest: number;
}

/**
 * A text without faults stays as it is, comments and all. One with faults becomes the text of what
 * could be read, so that every scenario can run.
 */
export function readWritten(
  { path, longest }: WrittenField,
  read: (text: string) => Written,
  found: unknown,
  fallback: SettingValue,
): Reading<SettingValue> {
  if (typeof found !== "string") {
    const fault = `${path} is ${describe(found)}; it is a text.`;
    return { value: fallback, problem: `${fault} ${staysAt(fallback)}` };
  }
  if (found.length > longest) {
    const fault = `${path} has ${found.length} characters; at most ${longest} fit.`;
    return { value: fallback, problem: `${fault} ${staysAt(fallback)}` };
  }
  const { problems, text } = read(found);
  const first = problems[0];
  if (!first) return { value: found, problem: null };
  const others = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  const culprit = shorten(found.slice(first.from, first.to).trim());
  const fault = `${path}, at "${culprit}": ${first.message}${others}`;
  if (text === "" || text.length > longest) {
    return { value: fallback, problem: `${fault} ${staysAt(fallback)}` };
  }
  return { value: text, problem: `${fault} It is read as ${describe(text)}.` };
}
