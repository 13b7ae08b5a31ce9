import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryStudyFrom } from "../../test/support/arbitrary-study.ts";
import { tries } from "../../test/support/runs.ts";
import { blankStudy } from "./blank-study.ts";
import { catalogue } from "./catalogue/index.ts";
import { sandwich } from "./catalogue/sandwich.ts";
import { applyChanges, readChanges, variantScenario } from "./changes.ts";
import { defaultScenario } from "./default-scenario.ts";
import { readStudy } from "./read-study.ts";
import { resolve } from "./resolve.ts";

test("the studies of the catalogue are read as they are", () => {
  for (const study of catalogue) {
    expect(readStudy(JSON.parse(JSON.stringify(study)))).toEqual({
      study,
      problems: [],
      unknown: [],
    });
  }
});

test("every study is read back as it was written", () => {
  fc.assert(
    fc.property(arbitraryStudyFrom(sandwich), (study) => {
      const reading = readStudy(JSON.parse(JSON.stringify(study)));
      expect(reading).toEqual({ study, problems: [], unknown: [] });
    }),
    tries(200, 20_000),
  );
});

test("whatever a file holds, every variant can run and every problem names its field", () => {
  const mess = fc.record(
    {
      title: fc.anything(),
      base: fc.anything(),
      variants: fc.array(
        fc.record({ label: fc.anything(), changes: fc.object() }, { requiredKeys: [] }),
      ),
      atMs: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), mess), (json) => {
      const { study, problems } = readStudy(json, sandwich);
      expect(readStudy(study)).toEqual({ study, problems: [], unknown: [] });
      for (const index of study.variants.keys()) {
        expect(() => resolve(variantScenario(study, index))).not.toThrow();
      }
      for (const { path } of problems) expect(path).not.toBe("");
    }),
    tries(200, 20_000),
  );
});

test("an empty file is the blank study", () => {
  expect(readStudy({}).study).toEqual(blankStudy);
  expect(blankStudy.base).toBe(defaultScenario);
});

test("a problem in a variant says in which", () => {
  const variants = [{}, { label: 7, changes: { "pool.max": 0, "pool.size": 3 } }];
  const { study, problems } = readStudy({ variants }, sandwich);
  expect(study.variants[1]?.changes).toEqual({ "pool.max": 1 });
  expect(problems).toEqual([
    { path: "b.pool.max", message: expect.stringMatching(/^Variant b: pool\.max is 0;/) },
    { path: "b.pool.size", message: expect.stringMatching(/^Variant b: pool\.size is not known/) },
    { path: "b.label", message: expect.stringMatching(/^Variant b: label is 7; it is a text/) },
  ]);
});

test("more than four variants do not fit side by side", () => {
  const { study, problems } = readStudy({ variants: [{}, {}, {}, {}, {}] });
  expect(study.variants.map(({ label }) => label)).toEqual(["A", "B", "C", "D"]);
  expect(problems.map(({ path }) => path)).toEqual(["variants"]);
});

test("no variant at all leaves those there were", () => {
  expect(readStudy({ variants: [] }, sandwich).study).toEqual(sandwich);
});

test("a variant runs the base with its own changes", () => {
  expect(variantScenario(sandwich, 0)).toEqual(sandwich.base);
  expect(variantScenario(sandwich, 1)).toEqual({
    ...sandwich.base,
    pool: { ...sandwich.base.pool, lease: "statement" },
  });
});

test("changes that do not go with the base are mended", () => {
  const base = applyChanges(defaultScenario, { "arrivals.forMs": 600_000 });
  const { changes, problems } = readChanges({ "arrivals.perSecond": 100_000 }, base);
  expect(changes).toEqual({ "arrivals.perSecond": 100_000, "arrivals.forMs": 10_000 });
  expect(problems.map(({ path }) => path)).toEqual(["arrivals.forMs"]);
});

test("a change that cannot be read is not made", () => {
  expect(readChanges({ "pool.lease": "forever" }, defaultScenario).changes).toEqual({});
  expect(
    readChanges({ "pool.lease": "forever" }, defaultScenario, { "pool.lease": "statement" })
      .changes,
  ).toEqual({ "pool.lease": "statement" });
});
