import { formatInterventions } from "../../interventions/format.ts";
import { parseInterventions } from "../../interventions/parse.ts";
import type { Reading } from "../problem.ts";
import type { SettingValue } from "../scenario.ts";
import { readWritten, type Written } from "./read-written.ts";
import type { InterventionsSetting } from "./setting.ts";

export function readInterventions(
  setting: InterventionsSetting,
  found: unknown,
  fallback: SettingValue,
): Reading<SettingValue> {
  return readWritten(setting, parse, found, fallback);
}

function parse(text: string): Written {
  const { interventions, problems } = parseInterventions(text);
  return { problems, text: formatInterventions(interventions) };
}
