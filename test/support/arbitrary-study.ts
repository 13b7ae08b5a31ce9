import fc, { type Arbitrary } from "fast-check";
import { readScenario } from "../../src/scenario/read.ts";
import { readStudy } from "../../src/scenario/read-study.ts";
import type { Scenario, SettingValue, Study } from "../../src/scenario/scenario.ts";
import { settings } from "../../src/scenario/settings/index.ts";
import type { Bounds, Setting } from "../../src/scenario/settings/setting.ts";
import { anyProgram } from "./random-program.ts";

/** Any value that a setting allows; bounds more often than chance would have them. */
export function arbitraryValue(setting: Setting): Arbitrary<SettingValue> {
  switch (setting.kind) {
    case "number": {
      const none = setting.noneLabel === null ? [] : [fc.constant(null)];
      return fc.oneof(arbitraryNumber(setting), ...none);
    }
    case "list":
      return fc.array(arbitraryNumber(setting), { maxLength: 20 });
    case "choice":
      return fc.constantFrom(...setting.choices.map(({ id }) => id));
    case "boolean":
      return fc.boolean();
    case "program":
      return arbitraryProgram;
    case "interventions":
      return arbitraryInterventions;
  }
}

function arbitraryNumber({ least, most, isWhole }: Bounds): Arbitrary<number> {
  const inside = isWhole
    ? fc.integer({ min: least, max: most })
    : fc.double({ min: least, max: most, noNaN: true });
  return fc.oneof(inside, fc.constantFrom(least, most)).map((value) => value + 0);
}

const arbitraryMs = fc.oneof(
  fc.nat(600_000).map(String),
  fc.nat(600_000_000).map((micros) => String(micros / 1_000)),
  fc.nat(1_000).map((mean) => `~${mean}`),
  fc.tuple(fc.nat(500), fc.nat(500)).map(([least, more]) => `${least}..${least + more}`),
  fc
    .tuple(fc.nat(600_000), fc.constantFrom("erlang 50", "cv 20", "cv 1.000001", "lognormal 3"))
    .map(([mean, shape]) => `~${mean} ${shape}`),
);
const arbitraryStep = fc
  .tuple(fc.constantFrom("compute", "query", "call"), arbitraryMs)
  .map(([kind, ms]) => `${kind} ${ms}`);
const arbitrarySteps = fc
  .array(
    fc.oneof(
      arbitraryStep,
      fc
        .tuple(fc.array(arbitraryStep, { maxLength: 3 }), fc.constantFrom("commit", "rollback"))
        .map(([steps, end]) => ["begin", ...steps, end].join("; ")),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .chain((steps) => fc.constantFrom("; ", "\n", " ;").map((by) => steps.join(by)));

/** Any program text without faults, as people might write it. */
const arbitraryProgram = fc.oneof(
  { weight: 1, arbitrary: anyProgram },
  {
    weight: 2,
    arbitrary: fc
      .array(
        fc
          .tuple(fc.option(fc.integer({ min: 1, max: 1_000 })), arbitrarySteps)
          .map(([weight, steps]) => (weight === null ? steps : `${weight}: ${steps}`)),
        { minLength: 1, maxLength: 3 },
      )
      .map((programs) => programs.join(" | ")),
  },
);

/** Any interventions without faults, as people might write them. */
const arbitraryInterventions = fc
  .array(
    fc
      .tuple(
        fc.nat(3_600_000),
        fc.constantFrom(
          ...["call 90", "call x2.5", "query as before", "restart", "restart 20.5", "leak 2"],
          ...["pool.max 3", "pool.maxIdle none", "database.maxConnections 9"],
        ),
      )
      .map(([ms, change]) => `at ${ms / 10} ${change}`),
    { maxLength: 4 },
  )
  .chain((list) => fc.constantFrom("; ", "\n").map((by) => list.join(by)));

/** Some settings with other values, by path. */
const arbitraryChanges = fc
  .uniqueArray(fc.constantFrom(...settings), { maxLength: 8, selector: ({ path }) => path })
  .chain((chosen) =>
    fc.record(Object.fromEntries(chosen.map((one) => [one.path, arbitraryValue(one)]))),
  );

/** Any scenario that can run. */
export const arbitraryScenario: Arbitrary<Scenario> = fc
  .tuple(
    ...settings.map((setting) => arbitraryValue(setting).map((value) => [setting.path, value])),
  )
  .map((entries) => readScenario(Object.fromEntries(entries)).scenario);

/** What people write: any letters of any script. */
export const arbitraryText = (maxLength: number) =>
  fc.string({ unit: "grapheme", maxLength: Math.floor(maxLength / 8) });
const arbitraryWord = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);

const arbitraryVariants = fc.array(
  fc.record({ label: arbitraryText(60), note: arbitraryText(120), changes: arbitraryChanges }),
  { minLength: 1, maxLength: 4 },
);

/** Any study that differs from another in anything. */
export function arbitraryStudyFrom(study: Study): Arbitrary<Study> {
  const json = fc.record(
    {
      id: arbitraryWord,
      title: arbitraryText(120),
      hook: arbitraryText(400),
      base: arbitraryChanges,
      variants: arbitraryVariants,
      atMs: fc.double({ min: 0, max: 864_000_000, noNaN: true }),
      selected: fc.option(fc.nat()),
    },
    { requiredKeys: [] },
  );
  return json.map((changed) => readStudy(changed, study).study);
}
