import { describe, type Reading } from "../problem.ts";
import type { SettingValue } from "../scenario.ts";
import { readInterventions } from "./read-interventions.ts";
import { readList, readNumber, staysAt } from "./read-number.ts";
import { readProgram } from "./read-program.ts";
import type { ChoiceSetting, Setting } from "./setting.ts";

/**
 * Reads any value as a setting: kept, moved into the bounds, or replaced by the fallback. So the
 * value is one that the setting allows, if the fallback is.
 */
export function readSetting(
  setting: Setting,
  found: unknown,
  fallback: SettingValue,
): Reading<SettingValue> {
  switch (setting.kind) {
    case "number":
      return readNumber(setting, found, fallback);
    case "list":
      return readList(setting, found, fallback);
    case "program":
      return readProgram(setting, found, fallback);
    case "interventions":
      return readInterventions(setting, found, fallback);
    case "choice":
      return readChoice(setting, found, fallback);
    case "boolean": {
      if (typeof found === "boolean") return { value: found, problem: null };
      const fault = `${setting.path} is ${describe(found)}; it is true or false.`;
      return { value: fallback, problem: `${fault} ${staysAt(fallback)}` };
    }
  }
}

function readChoice(
  { path, choices }: ChoiceSetting,
  found: unknown,
  fallback: SettingValue,
): Reading<SettingValue> {
  const choice = choices.find(({ id }) => id === found);
  if (choice) return { value: choice.id, problem: null };
  const possible = choices.map(({ id }) => id).join(", ");
  const fault = `${path} is ${describe(found)}; possible are ${possible}.`;
  return { value: fallback, problem: `${fault} ${staysAt(fallback)}` };
}
