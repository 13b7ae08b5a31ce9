import fc from "fast-check";
import { build } from "vite";
import { catalogue } from "../src/scenario/catalogue/index.ts";
import { variantScenario } from "../src/scenario/changes.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { shortScenario } from "../test/support/random-scenario.ts";
import { bitsOfChance, hashRuns } from "./support/hash-runs.ts";
import { expect, test } from "./support/test.ts";

declare global {
  // What the bundle leaves in the page.
  var inThePage: { hashRuns: typeof hashRuns; bitsOfChance: typeof bitsOfChance };
}

const published: readonly Scenario[] = catalogue.flatMap((study) =>
  study.variants.map((_, index) => variantScenario(study, index)),
);
const random: readonly Scenario[] = fc.sample(shortScenario, { numRuns: 200, seed: 1 });

/** The engine as a script for an empty page, which has no policy to refuse it. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: { entry: "e2e/support/hash-runs.ts", formats: ["iife"], name: "inThePage" },
    },
  });
  const [output] = [result].flat();
  if (!output || !("output" in output)) throw new Error("Vite built no engine.");
  return output.output[0].code;
}

test.beforeEach(async ({ page }) => {
  await page.goto("about:blank");
  await page.addScriptTag({ content: await bundle() });
});

test("the browser gives the catalogue the same traces as Node, to the last bit", async ({
  page,
}) => {
  const there = await page.evaluate((scenarios) => inThePage.hashRuns(scenarios), published);
  expect(there).toEqual(hashRuns(published));
});

test("and any other scenario", async ({ page }) => {
  const there = await page.evaluate((scenarios) => inThePage.hashRuns(scenarios), random);
  expect(new Set(there).size).toBeGreaterThan(150);
  expect(there).toEqual(hashRuns(random));
});

test("chance, e^x and ln x have the same last bits", async ({ page }) => {
  expect(await page.evaluate(() => inThePage.bitsOfChance())).toEqual(bitsOfChance());
});
