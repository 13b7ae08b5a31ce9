import { openLab, standsStill } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test("the page opens, says what it is and complains of nothing", async ({ page }) => {
  await page.goto("./");
  await expect(page).toHaveTitle(/Poolscope/);
  await expect(page.locator("#root")).not.toBeEmpty();
});

test("every icon that is shown is drawn", async ({ page }) => {
  await openLab(page);
  const drawn = await page
    .locator("svg use")
    .evaluateAll((uses) =>
      uses
        .filter((use) => use.checkVisibility())
        .map((use) => [use.getAttribute("href"), (use as SVGUseElement).getBBox().width > 0]),
    );
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn.filter(([, isThere]) => !isThere)).toEqual([]);
});

test("the first page loads no script that `npm run size` does not weigh", async ({ page }) => {
  // On a busy machine a run may take so long that its report comes: nobody has that patience here.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    window.setTimeout = ((call: () => void, ms = 0) => later(call, 100 * ms)) as typeof setTimeout;
  });
  const response = await page.goto("./");
  const html = (await response?.text()) ?? "";
  // Not only until it has loaded: nothing may follow by itself, either.
  await openLab(page);
  expect(await standsStill(page)).toBe(true);
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name.slice(name.lastIndexOf("/") + 1))
      .filter((name) => name.endsWith(".js") && !name.startsWith("worker-")),
  );
  expect(loaded.filter((name) => !html.includes(name))).toEqual([]);
});
