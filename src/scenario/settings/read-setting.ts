import { describe } from "../problem.ts";
import type { SettingValue } from "../scenario.ts";
import { readList, readNumber, staysAt } from "./read-number.ts";
import { readProgram } from "./read-program.ts";
import type { ChoiceSetting, Setting } from "./setting.ts";

/** What a setting becomes, and what was wrong, if something was. */
export interface SettingReading {
  /** One that the setting allows, if the fallback is. */
  readonly value: SettingValue;
  /** A sentence that begins with the setting's path; null: all is well. */
  readonly problem: string | null;
}

/** Reads any value as a setting: kept, moved into the bounds, or replaced by the fallback. */
export function readSetting(
  setting: Setting,
  found: unknown,
  fallback: SettingValue,
): SettingReading {
  switch (setting.kind) {
    case "number":
      return readNumber(setting, found, fallback);
    case "list":
      return readList(setting, found, fallback);
    case "program":
      return readProgram(setting, found, fallback);
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
): SettingReading {
  const choice = choices.find(({ id }) => id === found);
  if (choice) return { value: choice.id, problem: null };
  const possible = choices.map(({ id }) => id).join(", ");
  const fault = `${path} is ${describe(found)}; possible are ${possible}.`;
  return { value: fallback, problem: `${fault} ${staysAt(fallback)}` };
}
