import { formatPrograms } from "../../program/format.ts";
import { parseProgram } from "../../program/parse.ts";
import type { Reading } from "../problem.ts";
import type { SettingValue } from "../scenario.ts";
import { readWritten, type Written } from "./read-written.ts";
import type { ProgramSetting } from "./setting.ts";

export function readProgram(
  setting: ProgramSetting,
  found: unknown,
  fallback: SettingValue,
): Reading<SettingValue> {
  return readWritten(setting, parse, found, fallback);
}

function parse(text: string): Written {
  const { programs, problems } = parseProgram(text);
  return { problems, text: formatPrograms(programs.filter(({ steps }) => steps.length > 0)) };
}
