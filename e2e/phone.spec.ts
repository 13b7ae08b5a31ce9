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

test("a finger that scrolls over a chart leaves the playhead, and one that goes sideways takes it along", async ({
  page,
}) => {
  await page.getByRole("tab", { name: "Charts" }).tap();
  const chart = page.getByRole("slider", { name: /Waiting over time/ }).first();
  const { x, y, width } = (await chart.boundingBox())!;
  const touch = await page.context().newCDPSession(page);
  const swipe = async (byX: number, byY: number) => {
    const at = (part: number) => [{ x: x + width / 2 + byX * part, y: y + 10 + byY * part }];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(part) });
    }
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  await swipe(0, -120);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
  await expect(playhead(page)).toHaveText("2.450 s");
  await page.evaluate(() => window.scrollTo(0, 0));
  await swipe(60, 0);
  await expect(playhead(page)).not.toHaveText("2.450 s");
});

test("lying on its side, time is in reach over everything, and its tools within the screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 667, height: 375 });
  await page.getByRole("tab", { name: "Charts" }).tap();
  const scrubber = page.getByRole("slider", { name: "Moment of the run" });
  await expect(page.getByRole("slider", { name: /Waiting over time/ }).first()).toBeVisible();
  const { x, y, width } = (await scrubber.boundingBox())!;
  await page.touchscreen.tap(x + width / 2, y + 4);
  await expect(playhead(page)).not.toHaveText("2.450 s");
  await page.getByRole("button", { name: "Jumps, marks and loops" }).tap();
  for (let mark = 0; mark < 6; mark++) {
    await page.keyboard.press("m");
    await page.keyboard.press("l");
  }
  const bar = page.getByRole("region", { name: "Time", exact: true });
  await expect(page).toHaveURL(/marks=(\d[\d.ms]*,?){6}/);
  expect((await bar.boundingBox())!.y).toBeGreaterThanOrEqual(0);
});

test("on a screen of a few lines time stands under the picture, not over it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 225 });
  const bar = page.getByRole("region", { name: "Time", exact: true });
  await expect(bar).not.toBeInViewport({ ratio: 0.5 });
  await bar.getByRole("button", { name: "Play" }).scrollIntoViewIfNeeded();
  await bar.getByRole("button", { name: "Play" }).tap();
  await expect(bar.getByRole("button", { name: "Pause" })).toBeVisible();
});

test("at 320 pixels a variant's name can be read, and the files fit", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole("button", { name: "Menu" }).tap();
  await page.getByRole("button", { name: "Variants" }).tap();
  const name = page.getByRole("textbox", { name: "Name of A" });
  expect((await name.boundingBox())!.width).toBeGreaterThan(180);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Share" }).tap();
  await page.getByRole("tab", { name: "File" }).tap();
  await expect(page.getByLabel("Name", { exact: true })).toBeVisible();
  const dialog = page.getByRole("dialog");
  const [needed, room] = await dialog.evaluate((one) => [one.scrollWidth, one.clientWidth]);
  expect(needed!).toBeLessThanOrEqual(room!);
});
