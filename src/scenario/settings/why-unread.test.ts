import { describe, expect, test } from "vitest";
import { run } from "../../runner/run.ts";
import { isOutcome, type Mark } from "../../trace/words.ts";
import { catalogue } from "../catalogue/index.ts";
import { sandwich } from "../catalogue/sandwich.ts";
import { applyChanges } from "../changes.ts";
import { presetStudy } from "../preset-study.ts";
import { presets } from "../presets/index.ts";
import type { Changes, Scenario, SettingValue } from "../scenario.ts";
import { variantAsked, withSetting } from "./at-path.ts";
import { findSetting, settings } from "./index.ts";
import { reconcile } from "./rules.ts";
import type { Setting } from "./setting.ts";
import { whyUnread } from "./why-unread.ts";

const why = (path: string, changes: Changes) =>
  whyUnread(findSetting(path)!, applyChanges(sandwich.base, changes));

describe("a setting that does nothing as things are says why", () => {
  test.each<[path: string, changes: Changes, reason: string | null]>([
    ["pool.max", {}, null],
    ["pool.max", { program: "compute 1; call 50" }, "No step of the program uses a connection."],
    ["pool.max", { program: "parallel call 50 & query 5 end" }, null],
    ["pool.max", { program: "call 50", "pool.lease": "request-eager" }, null],
    [
      "pool.max",
      { "pool.lease": "none" },
      "With this lease there is no pool: everybody connects for itself.",
    ],
    [
      "server.threads",
      { "server.architecture": "event-loop" },
      "Only a pool of threads has so many and no more.",
    ],
    ["pooler.size", {}, "There is no pooler."],
    ["arrivals.perSecond", { "arrivals.kind": "burst" }, "Requests do not come at one rate."],
    ["seed", {}, null],
  ])("%s with %o: %s", (path, changes, reason) => expect(why(path, changes)).toBe(reason));
});

describe("what is said to do nothing does nothing for any request", () => {
  const told = [...catalogue, ...presets.map(presetStudy)].flatMap((study) =>
    study.variants.map((_, i) => [`${study.id} ${i + 1}`, variantAsked(study, i)] as const),
  );
  test.each(told)("%s", (_, scenario) => {
    const fates = fatesOf(scenario);
    for (const setting of settings) {
      if (whyUnread(setting, scenario) === null) continue;
      for (const value of valuesOf(setting)) {
        const { scenario: changed } = reconcile(withSetting(scenario, setting.path, value));
        expect(fatesOf(changed), `${setting.path} ${value}`).toBe(fates);
      }
    }
  });
});

/** Some values that the setting allows; of the lease all that wait for a statement. */
function valuesOf(setting: Setting): readonly SettingValue[] {
  switch (setting.kind) {
    case "number": {
      const { least, most, step, noneLabel } = setting;
      const numbers = [least, Math.min(most, least + 3 * step)];
      return noneLabel === null ? numbers : [...numbers, null];
    }
    case "choice":
      return setting.choices.map(({ id }) => id).filter((id) => id !== "request-eager");
    case "boolean":
      return [true, false];
    default:
      return [];
  }
}

/** What each request waits for, until when, and how it ends, as one text. */
function fatesOf(scenario: Scenario): string {
  const { waits, marks, requestCount } = run(scenario);
  const lines: string[] = [];
  for (let row = 0; row < waits.count; row++) {
    if (waits.task[row]! >= requestCount) continue;
    lines.push([waits.task[row], waits.kind[row], waits.from[row], waits.to[row]].join());
  }
  for (let row = 0; row < marks.count; row++) {
    if (!isOutcome(marks.kind[row] as Mark)) continue;
    lines.push([marks.task[row], marks.kind[row], marks.at[row], marks.detail[row]].join());
  }
  return lines.toSorted().join("\n");
}
