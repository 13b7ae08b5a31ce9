import { bitsOfChance, hashRuns } from "../scripts/hashes/hash-runs.ts";
import { loadEngine } from "../scripts/hashes/load-engine.ts";
import { published, random } from "../scripts/hashes/scenarios.ts";
import { expect, test } from "./support/test.ts";

const catalogue = [...published.values()];

test.beforeEach(({ page }) => loadEngine(page));

test("the browser gives the catalogue the same traces as Node, to the last bit", async ({
  page,
}) => {
  const there = await page.evaluate((scenarios) => inThePage.hashRuns(scenarios), catalogue);
  expect(there).toEqual(hashRuns(catalogue));
});

test("and any other scenario", async ({ page }) => {
  const there = await page.evaluate((scenarios) => inThePage.hashRuns(scenarios), random);
  expect(new Set(there).size).toBeGreaterThan(150);
  expect(there).toEqual(hashRuns(random));
});

test("chance, e^x and ln x have the same last bits", async ({ page }) => {
  expect(await page.evaluate(() => inThePage.bitsOfChance())).toEqual(bitsOfChance());
});
