import type { Changes, Scenario, SettingPath, SettingValue, Study } from "../scenario.ts";

/** A scenario seen as what it is in JSON: groups of groups and values. */
type Group = { readonly [key: string]: Group | SettingValue };

/** What a scenario says at a setting's path. */
export function settingValue(scenario: Scenario, path: SettingPath): SettingValue {
  // A scenario has a value at every setting's path; settings.test.ts walks them all.
  let here: Group | SettingValue = asGroup(scenario);
  for (const key of path.split(".")) here = (here as Group)[key] as Group | SettingValue;
  return here as SettingValue;
}

/** A copy with another value at a setting's path. The value must be one that the setting allows. */
export function withSetting(scenario: Scenario, path: SettingPath, value: SettingValue): Scenario {
  // The copy has the same keys, and the setting allows only what the scenario's type does.
  return withValue(asGroup(scenario), path.split("."), value) as unknown as Scenario;
}

/** What the variant at an index asks for; its changes must be such that the settings allow them. */
export function variantAsked({ base, variants }: Study, index: number): Scenario {
  const changes: Changes = variants[index]?.changes ?? {};
  return Object.entries(changes).reduce(
    (scenario, [path, value]) => withSetting(scenario, path, value),
    base,
  );
}

function withValue(group: Group, keys: readonly string[], value: SettingValue): Group {
  const [key = "", ...rest] = keys;
  if (rest.length === 0) return { ...group, [key]: value };
  return { ...group, [key]: withValue(group[key] as Group, rest, value) };
}

/** An interface has no index signature of its own; its JSON form has. */
function asGroup(scenario: Scenario): Group {
  return scenario as unknown as Group;
}
