import { expect, test } from "vitest";
import { catalogue } from "../catalogue/index.ts";
import { defaultScenario } from "../default-scenario.ts";
import { settingValue, withSetting } from "./at-path.ts";
import { settings } from "./index.ts";
import { readSetting } from "./read-setting.ts";
import { sections } from "./setting.ts";

test("every value of a scenario has a setting, and every setting a value", () => {
  expect(settings.map(({ path }) => path).toSorted()).toEqual(leaves(defaultScenario).toSorted());
});

test("the default scenario and the catalogue lie within the bounds", () => {
  for (const scenario of [defaultScenario, ...catalogue.map(({ base }) => base)]) {
    for (const setting of settings) {
      const value = settingValue(scenario, setting.path);
      expect(readSetting(setting, value, null)).toEqual({ value, problem: null });
    }
  }
});

test("every setting stands in a section and explains itself in a sentence", () => {
  const ids = sections.map(({ id }) => id);
  for (const { section, label, sentence } of settings) {
    expect(ids).toContain(section);
    expect(label).toMatch(/^[A-Z][^.]*$/);
    expect(sentence).toMatch(/^[A-Z].{10,100}\.$/);
  }
});

test("every choice has a label and a sentence", () => {
  for (const setting of settings) {
    if (setting.kind !== "choice") continue;
    for (const { id, label, sentence } of setting.choices) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(label).not.toBe("");
      expect(sentence).toMatch(/\.$/);
    }
  }
});

test("a changed setting leaves the others and the original alone", () => {
  const changed = withSetting(defaultScenario, "pool.max", 8);
  expect(changed).toEqual({ ...defaultScenario, pool: { ...defaultScenario.pool, max: 8 } });
  expect(settingValue(changed, "pool.max")).toBe(8);
  expect(settingValue(defaultScenario, "pool.max")).toBe(5);
});

function leaves(value: object, prefix = ""): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? leaves(inner, `${prefix}${key}.`)
      : [prefix + key],
  );
}
