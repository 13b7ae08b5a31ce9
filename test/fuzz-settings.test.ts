/** However pasted settings are damaged, something sensible is said of them, and nothing is run. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { dialects } from "../src/handler/dialects/index.ts";
import { settingsKinds } from "../src/read-settings/kinds/index.ts";
import { changesWith, readSettings, recognise } from "../src/read-settings/read-settings.ts";
import { realSettings } from "../src/real-settings/real-settings.ts";
import { applyChanges } from "../src/scenario/changes.ts";
import { defaultScenario } from "../src/scenario/default-scenario.ts";
import { presets } from "../src/scenario/presets/index.ts";
import { readScenario } from "../src/scenario/read.ts";
import { tries } from "./support/runs.ts";

/** What one might paste: every example, and every preset's texts. */
const pastes = [
  ...settingsKinds.map(({ example }) => example),
  ...presets.flatMap(({ changes }) => {
    const scenario = applyChanges(defaultScenario, changes);
    return dialects.flatMap(({ id }) => realSettings(scenario, id).map(({ text }) => text));
  }),
];

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      "__proto__: 1\n",
      "constructor = 2\n",
      "toString: {",
      "<<: *x\n",
      "&x",
      "*x",
      "{{{{",
      "))))",
    ],
    ...['"', "'", "`", "\\", "(", "{", "[", ",", ":", "=", "#", "//", "/*", "*/", ";", "|", "\t"],
    ...["NaN", "Infinity", "-1", "0", "1e308", "1e999", "-0", "None", "null", "9".repeat(400)],
    ...[
      "<%= ",
      " %>",
      "<%= ENV.fetch('X') { `rm -rf /` } %>",
      "$" + "{X:-$" + "{X}}",
      "process.env.X || 3",
    ],
    ...["ENV['X'] || ENV['Y'] || 5", "os.getenv('X', os.getenv('X'))", "1 * 1 * 1 * time.Hour"],
    ...["max = max\n", "threads threads, threads\n", "pool: pool\n", "\u202e", "🧵".repeat(9)],
    ...["<img src=x onerror=alert(1)>", "(".repeat(3_000), "a:\n ".repeat(500), " ".repeat(5_000)],
    ...settingsKinds.map(({ example }) => example),
  ),
  fc.double().map(String),
  fc.string({ unit: "binary", maxLength: 30 }),
);

const mutation = fc.oneof(
  fc.nat(400).map((at) => (text: string) => text.slice(at)),
  fc.nat(400).map((at) => (text: string) => text.slice(0, at)),
  fc.tuple(fc.nat(400), piece).map(
    ([at, inserted]) =>
      (text: string) =>
        text.slice(0, at) + inserted + text.slice(at),
  ),
  fc.tuple(fc.nat(400), fc.nat(30), piece).map(
    ([at, length, inserted]) =>
      (text: string) =>
        text.slice(0, at) + inserted + text.slice(at + length),
  ),
  piece.map((inserted) => (text: string) => text.replace(/\d+/, () => inserted)),
  piece.map((inserted) => (text: string) => text.replaceAll(/[=:]\s*\S+/g, () => `= ${inserted}`)),
  fc.constant((text: string) => text + text),
  fc.constant((text: string) => text.replaceAll("\n", "\r\n")),
  fc.constant((text: string) => text.replaceAll("\n", " ")),
);

const mutated = fc
  .tuple(fc.constantFrom(...pastes), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([text, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), text));

test("however a paste is damaged, it is read, and what follows can run", {
  timeout: 3_600_000,
}, () => {
  fc.assert(
    fc.property(mutated, fc.constantFrom(...settingsKinds), (text, any) => {
      for (const kind of [recognise(text)[0] ?? any.id]) {
        const reading = readSettings(text, kind);
        for (const { name, becomes, note, line } of reading.understood) {
          expect(name).not.toBe("");
          expect(line).toBeGreaterThan(0);
          expect(becomes.length).toBeLessThan(200);
          expect(note?.length ?? 0).toBeLessThan(600);
        }
        for (const { why, written } of reading.leftOut) {
          expect(why.length).toBeGreaterThan(10);
          expect(why.length).toBeLessThan(600);
          expect(written.length).toBeLessThan(60);
        }
        const changes = changesWith(reading, reading.defaults[0]?.id ?? null);
        const scenario = applyChanges(defaultScenario, changes);
        expect(readScenario(scenario).problems).toEqual([]);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }
    }),
    tries(20_000, 200_000),
  );
});
