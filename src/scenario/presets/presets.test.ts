import { describe, expect, test } from "vitest";
import { readChanges } from "../changes.ts";
import { defaultScenario } from "../default-scenario.ts";
import { findStudy } from "../find-study.ts";
import { presets } from "./index.ts";
import { presetStudy } from "./preset-study.ts";

describe.each(presets)("$id", (preset) => {
  test("says only what the default scenario has, within its bounds, and does not say", () => {
    const { problems, changes } = readChanges(preset.changes, defaultScenario);
    expect(problems).toEqual([]);
    expect(changes).toEqual(preset.changes);
  });

  test("can be named in a link", () => {
    expect(findStudy(preset.id)).toEqual(presetStudy(preset));
    expect(preset.sentence).toMatch(/^[A-Z].*\.$/);
  });
});
