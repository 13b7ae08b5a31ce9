import { openLab, playhead, standsStill } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test.describe("the first screen", () => {
  test.beforeEach(({ page }) => openLab(page));

  test("opens still on the sandwich, under its conflict", async ({ page }) => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Why is everyone waiting\?/);
    await expect(playhead(page)).toHaveText("2.450 s");
    const before = await page.screenshot();
    expect(await standsStill(page)).toBe(true);
    expect((await page.screenshot()).equals(before)).toBe(true);
  });

  test("shows two variants of the same requests, with their numbers", async ({ page }) => {
    const whole = page.getByRole("region", { name: /A Lease for the whole request/ });
    await expect(whole).toContainText("98 %");
    await whole.getByRole("button", { name: "? Show it" }).click();
    await expect(whole).toContainText("9.9 /s");
    await expect(whole).toContainText("10.3 s");
    await expect(whole).toContainText("12 requests wait for a connection.");
    const each = page.getByRole("region", { name: /B Lease for each statement/ });
    await expect(each).toContainText("14.7 /s");
    await expect(each).toContainText("Nobody waits for a connection.");
  });

  test("explains the request that is ringed", async ({ page }) => {
    const aside = page.getByRole("complementary");
    await expect(aside.getByRole("heading", { name: "Request 31 in A" })).toBeVisible();
    await expect(aside).toContainText(
      "has waited 383 ms for a connection. All 5 connections are held idle",
    );
    await expect(aside.getByRole("row", { name: /query 5 waits for a connection/ })).toBeVisible();
  });

  test("fits a laptop without scrolling, and nothing on it moves as it loads", async ({ page }) => {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThanOrEqual(900);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as { value?: number }).value ?? 0;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    expect(shift).toBeLessThan(0.02);
  });
});

test.describe("time", () => {
  test.beforeEach(({ page }) => openLab(page));

  test("passes after Play and stands still after Pause", async ({ page }) => {
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await expect(playhead(page)).not.toHaveText("2.450 s");
    await page.getByRole("button", { name: "Pause" }).click();
    await expect.poll(() => standsStill(page)).toBe(true);
  });

  test("goes from event to event and back", async ({ page }) => {
    await page.getByRole("button", { name: "Next event" }).click();
    await expect(playhead(page)).not.toHaveText("2.450 s");
    const next = (await playhead(page).textContent()) ?? "";
    await page.getByRole("button", { name: "Next event" }).click();
    await page.getByRole("button", { name: "Previous event" }).click();
    await expect(playhead(page)).toHaveText(next);
  });

  test("goes to the end and to the start", async ({ page }) => {
    await page.getByRole("button", { name: "To the end" }).click();
    await expect(playhead(page)).toHaveText("30.267 s");
    await expect(page.getByRole("main").getByText("The run is over.")).toHaveCount(2);
    await page.getByRole("button", { name: "To the start" }).click();
    await expect(playhead(page)).toHaveText("0.000 s");
  });

  test("says its speed in words", async ({ page }) => {
    const speed = page.getByRole("combobox", { name: "Speed" });
    await expect(speed.locator("option:checked")).toHaveText("1 s here = 50 ms there");
    await speed.selectOption({ label: "1 s here = 500 ms there" });
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await expect(playhead(page)).toHaveText(/^[3-9]\./);
  });
});

test.describe("selection", () => {
  test.beforeEach(({ page }) => openLab(page));

  test("a thread and a connection are explained, a stretch of time leads to its request", async ({
    page,
  }) => {
    const heading = page.getByRole("complementary").getByRole("heading").first();
    const click = (name: RegExp) => page.getByRole("gridcell", { name }).first().click();
    await click(/^thread 1, request/);
    await expect(heading).toHaveText("Thread 1 in A");
    await click(/^Connection 1, held idle/);
    await expect(heading).toHaveText("Connection 1 in A");
    await click(/^connection 5: held/);
    await expect(heading).toHaveText("Request 24 in A");
    await expect(page.getByRole("complementary")).toContainText("It holds connection 5 idle");
  });

  test("what is pointed at is said, and shown in the other views and variant", async ({ page }) => {
    await page.getByRole("gridcell", { name: /^Connection 2, held idle.* request 21/ }).hover();
    const a = page.getByRole("region", { name: /A Lease for the whole request/ });
    await expect(a.getByText(/^Connection 2, held idle.* request 21/)).toBeVisible();
    const thread = a.getByRole("gridcell", { name: /^thread \d+, request 21 waits/ });
    await expect(thread).toHaveAttribute("data-hovered");
  });

  test("a moment of its history is a way there", async ({ page }) => {
    await page.getByRole("button", { name: /calls the service/ }).click();
    await expect(playhead(page)).toHaveText("3.072 s");
  });
});

test.describe("guess", () => {
  test("a guess is judged by what the run measured, and nothing has told it before", async ({
    page,
  }) => {
    await openLab(page);
    for (const rate of ["9.9 /s", "14.7 /s"]) {
      await expect(page.locator("body")).not.toContainText(rate);
    }
    await page.getByRole("button", { name: "Show as table" }).click();
    await expect(page.getByRole("dialog")).toContainText("The whole run");
    for (const rate of ["9.9 /s", "14.7 /s"]) {
      await expect(page.getByRole("dialog")).not.toContainText(rate);
    }
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "I have a guess" }).click();
    const dialog = page.getByRole("dialog", { name: "I have a guess" });
    await dialog.getByLabel(/^10 a second/).check();
    await dialog.getByRole("button", { name: "That is my guess" }).click();
    await expect(dialog).toContainText("You are right.");
    await expect(dialog).toContainText("Lease for the whole request: 9.9 /s answered.");
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("button", { name: "I have a guess" })).toBeFocused();
    const whole = page.getByRole("region", { name: /A Lease for the whole request/ });
    await expect(whole).toContainText("9.9 /s");
  });
});

for (const [width, height, of] of [
  [1440, 900, "open-result"],
  [1920, 1080, "sandwich"],
  [1920, 1080, "two-at-once"],
] as const) {
  test(`few rows leave no room empty at ${width} × ${height}, and have their words: ${of}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openLab(page, `#/lab?v=1&of=${of}`);
    for (const rows of await page.getByRole("grid", { name: /: connections over time$/ }).all()) {
      const box = (await rows.boundingBox())!;
      const cells = await rows.getByRole("gridcell").all();
      const last = (await cells.at(-1)!.boundingBox())!;
      // What is left under the last row is less than a row.
      expect(box.y + box.height - last.y - last.height).toBeLessThan(24);
      expect(last.height).toBeGreaterThan(12);
    }
  });
}

test("more variants below are announced by a sign, which is gone at their end", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await openLab(page, "#/lab?v=1&of=how-many");
  const sign = page.locator("[data-more=true]");
  await expect(sign).toHaveCount(1);
  const last = page.getByRole("region", { name: "D A hundred" });
  await last.scrollIntoViewIfNeeded();
  await page.locator("#picture").evaluate((element) => element.scrollTo(0, 10_000));
  await expect(sign).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 1_400 });
  await openLab(page, "#/lab?v=1&of=sandwich");
  await expect(page.getByRole("region", { name: /^B / })).toBeInViewport({ ratio: 1 });
  await expect(sign).toHaveCount(0);
});

test.describe("a projector", () => {
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    test(`shows everything at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openLab(page, "#/lab?v=1&of=sandwich&theme=projector");
      const size = await page.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        width: document.documentElement.scrollWidth,
      }));
      expect(size).toEqual({ height, width });
      await expect(page.getByRole("slider", { name: "Moment of the run" })).toBeInViewport();
    });
  }
});
