import { formatPrograms } from "../../program/format.ts";
import { parseProgram } from "../../program/parse.ts";
import { describe, type Reading, shorten } from "../problem.ts";
import type { SettingValue } from "../scenario.ts";
import { staysAt } from "./read-number.ts";
import type { ProgramSetting } from "./setting.ts";

/**
 * A program without faults keeps its text, comments and all. One with faults becomes the text of
 * what could be read, so that every scenario can run.
 */
export function readProgram(
  { path, longest }: ProgramSetting,
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
  const { programs, problems } = parseProgram(found);
  const first = problems[0];
  if (!first) return { value: found, problem: null };
  const others = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  const culprit = shorten(found.slice(first.from, first.to).trim());
  const fault = `${path}, at "${culprit}": ${first.message}${others}`;
  const text = formatPrograms(programs.filter(({ steps }) => steps.length > 0));
  if (text === "" || text.length > longest) {
    return { value: fallback, problem: `${fault} ${staysAt(fallback)}` };
  }
  return { value: text, problem: `${fault} It is read as ${describe(text)}.` };
}
