import { expectNoViolations } from "./support/axe.ts";
import { openLab, playhead } from "./support/lab.ts";
import { smallTargets } from "./support/targets.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(({ page }) => openLab(page));

test("shows the first variant, and the other one after a switch", async ({ page }) => {
  await expect(page.getByRole("main")).toContainText("12 requests wait for a connection.");
  await page.getByRole("radio", { name: "B Lease for each statement" }).check();
  await expect(page.getByRole("main")).toContainText("Nobody waits for a connection.");
});

test("has numbers and settings behind tabs", async ({ page }) => {
  await page.getByRole("tab", { name: "Numbers" }).click();
  await expect(page.getByRole("row", { name: /Throughput/ })).toContainText("14.7 /s");
  await page.getByRole("tab", { name: "Settings" }).click();
  await expect(page.getByRole("slider", { name: "Pool size" })).toBeVisible();
});

test("keeps time in reach and nothing wider than the screen", async ({ page }) => {
  await expect(page.getByRole("slider", { name: "Moment of the run" })).toBeInViewport();
  await page.getByRole("button", { name: "Next event" }).tap();
  await expect(playhead(page)).not.toHaveText("2.450 s");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test("shares a link", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Share" }).tap();
  await page.getByRole("button", { name: "Copy link" }).tap();
  await expect(page.getByText("Link copied")).toBeInViewport();
  await expectNoViolations(page);
});

test("has targets as large as a thumb", async ({ page }) => {
  expect(await smallTargets(page, 44)).toEqual([]);
});

test("all tabs are in sight, the last one too", async ({ page }) => {
  const tabs = page.getByRole("tablist").first();
  await expect(tabs.getByRole("tab").last()).toHaveText("Settings");
  const [needed, room] = await tabs.evaluate((list) => [list.scrollWidth, list.clientWidth]);
  expect(needed!).toBeLessThanOrEqual(room!);
});

for (const tab of ["Picture", "Numbers", "Settings"]) {
  test(`the tab ${tab} breaks no rule of access`, async ({ page }) => {
    await page.getByRole("tab", { name: tab }).click();
    if (tab === "Settings") {
      await page.getByText("All other settings").click();
      await expect(page.getByRole("textbox", { name: "Seed" })).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    }
    await expectNoViolations(page);
  });
}

test("a second question has the room to itself: its answers are tapped above the picture", async ({
  page,
}) => {
  await page.goto("./#/learn/unlimited/compare");
  const last = page.getByRole("main").getByText("I am not sure");
  await last.scrollIntoViewIfNeeded();
  await last.tap({ timeout: 5_000 });
  const commit = page.getByRole("button", { name: "That is my answer" });
  const grid = page.getByRole("grid").first();
  expect((await commit.boundingBox())!.y).toBeLessThan((await grid.boundingBox())!.y);
  await commit.tap();
  await expect(page.getByRole("radio", { name: "I am not sure" })).toHaveCount(0);
});
