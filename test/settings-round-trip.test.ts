/** What is written as real settings is read back as the settings that it was written from. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type DialectId, dialects } from "../src/handler/dialects/index.ts";
import { settingsKinds } from "../src/read-settings/kinds/index.ts";
import { changesWith, readSettings, recognise } from "../src/read-settings/read-settings.ts";
import { realSettings } from "../src/real-settings/real-settings.ts";
import { applyChanges } from "../src/scenario/changes.ts";
import { defaultScenario } from "../src/scenario/default-scenario.ts";
import { presets } from "../src/scenario/presets/index.ts";
import { readScenario } from "../src/scenario/read.ts";
import type { Scenario, SettingPath, SettingValue } from "../src/scenario/scenario.ts";
import { settingValue } from "../src/scenario/settings/at-path.ts";
import { settings } from "../src/scenario/settings/index.ts";
import { arbitraryValue } from "./support/arbitrary-study.ts";
import { shortScenario } from "./support/random-scenario.ts";
import { tries } from "./support/runs.ts";

/** Any values that settings allow, up to their bounds. */
const anyScenario = fc
  .tuple(
    ...settings
      .filter(({ kind }) => kind !== "program" && kind !== "interventions")
      .map((setting) => arbitraryValue(setting).map((value) => [setting.path, value])),
  )
  .map((entries) => readScenario(Object.fromEntries(entries)).scenario);

/** What does the same as another setting counts as the same; undefined where the text cannot tell. */
function carried(scenario: Scenario, kind: string, path: SettingPath): SettingValue | undefined {
  const { pool } = scenario;
  const max = pool.max ?? Number.POSITIVE_INFINITY;
  switch (path) {
    // To keep all, or as many as there may be, is the same.
    case "pool.maxIdle":
      if (kind === "create-engine" && pool.lease === "none") return undefined;
      return Math.min(pool.maxIdle ?? max, max);
    case "pool.minIdle":
      return kind === "psycopg-pool" || kind === "django-settings" || kind.startsWith("appl")
        ? Math.min(pool.minIdle, max)
        : pool.minIdle;
    case "pool.openAtStart":
      // HikariCP opens as many as it keeps ready.
      return kind.startsWith("appl") ? Math.min(pool.minIdle, max) : pool.openAtStart;
    case "pool.max":
      // psycopg's is its least where nothing is said.
      return kind === "psycopg-pool" && pool.max === null ? undefined : pool.max;
    case "pool.lease":
      // Django's own pool lends for a request, from its first query, whatever else was asked for.
      if (kind === "django-settings" && !["none", "unit"].includes(pool.lease)) return "request";
      // Spring says only whether the session is open in the view.
      return kind.startsWith("appl") && pool.lease !== "request" ? undefined : pool.lease;
    case "pool.reuse":
      // It has two ways, and a thread's own is neither.
      return pool.reuse === "own" ? undefined : pool.reuse;
    case "server.threads":
      // A process that serves one request at a time has one thread.
      return kind === "gunicorn-conf" && scenario.server.architecture === "prefork"
        ? 1
        : scenario.server.threads;
    default:
      return settingValue(scenario, path);
  }
}

function expectTheSame(scenario: Scenario, dialect: DialectId): void {
  for (const { id, text } of realSettings(scenario, dialect)) {
    const kind = settingsKinds.find((one) => one.id === id)!.id;
    expect(recognise(text), text).toEqual([id]);
    const { changes, understood, leftOut } = readSettings(text, kind);
    for (const [path, value] of Object.entries(changes)) {
      const wanted = carried(scenario, id, path);
      if (wanted === undefined) continue;
      const found = path === "pool.maxIdle" ? effective(scenario, value) : value;
      const label = `${path} in:\n${text}`;
      if (typeof wanted === "number" && Number.isFinite(wanted)) {
        // The clock has whole microseconds.
        expect(Math.abs(Number(found) - wanted), label).toBeLessThanOrEqual(0.001);
      } else expect(found, label).toEqual(wanted);
    }
    const strange = leftOut.filter(
      ({ name, why }) => name !== "kwargs.autocommit" && !why.startsWith("Addresses"),
    );
    expect(strange, text).toEqual([]);
    expect(
      understood.every(({ note }) => !note?.includes("The nearest")),
      text,
    ).toBe(true);
  }
}

function effective({ pool }: Scenario, maxIdle: SettingValue): number {
  const max = pool.max ?? Number.POSITIVE_INFINITY;
  return Math.min(typeof maxIdle === "number" ? maxIdle : max, max);
}

test("each text is recognised, and says again what it was written from", () => {
  fc.assert(
    fc.property(
      fc.oneof(shortScenario, anyScenario),
      fc.constantFrom(...dialects.map(({ id }) => id)),
      expectTheSame,
    ),
    tries(500, 20_000),
  );
});

test("a preset's texts, with its own defaults, are the preset again", () => {
  for (const { id, changes } of presets) {
    const scenario = applyChanges(defaultScenario, changes);
    const texts = dialects.flatMap((dialect) => realSettings(scenario, dialect.id));
    for (const kind of settingsKinds) {
      if (!kind.defaults.some((one) => one.id === id)) continue;
      const text = texts.find((one) => one.id === kind.id)?.text ?? "";
      const read = applyChanges(defaultScenario, changesWith(readSettings(text, kind.id), id));
      for (const { path } of settings) {
        const known = carried(scenario, kind.id, path);
        if (known === undefined) continue;
        const found =
          path === "pool.maxIdle"
            ? effective(scenario, settingValue(read, path))
            : settingValue(read, path);
        expect(found, `${id}, ${kind.id}: ${path}`).toEqual(known);
      }
    }
  }
});

test("a kind's own defaults are settings that can be", () => {
  for (const { id, defaults } of settingsKinds) {
    expect(defaults.length, id).toBeGreaterThan(0);
    for (const { changes } of defaults) {
      const scenario = applyChanges(defaultScenario, changes);
      for (const [path, value] of Object.entries(changes)) {
        expect(settingValue(scenario, path), `${id}: ${path}`).toEqual(value);
      }
    }
  }
});
