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

test.describe("settings", () => {
  test.beforeEach(({ page }) => openLab(page));

  test("change the run at once, keep the playhead, and can be undone", async ({ page }) => {
    const whole = page.getByRole("region", { name: /A Lease for the whole request/ });
    await page.getByRole("slider", { name: "Pool size" }).focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await expect(whole).toContainText("pool of 10");
    await expect(whole).toContainText("Nobody waits for a connection.");
    await expect(playhead(page)).toHaveText("2.450 s");
    for (let i = 0; i < 5; i++) await page.getByRole("button", { name: "Undo" }).click();
    await expect(whole).toContainText("12 requests wait for a connection.");
    await page.getByRole("button", { name: "Redo" }).click();
    await expect(whole).toContainText("pool of 6");
  });

  test("a drag is one change", async ({ page }) => {
    const box = await page.getByRole("slider", { name: "External call" }).boundingBox();
    if (box === null) throw new Error("the slider has a place");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    for (const x of [10, 20, 30]) await page.mouse.move(box.x - x, y, { steps: 3 });
    await page.mouse.up();
    await expect(page.getByRole("rowheader", { name: "call 490" })).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("rowheader", { name: "call 490" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  });

  test("each variant leases as it is told", async ({ page }) => {
    await page
      .getByRole("combobox", { name: "Lease in A" })
      .selectOption({ label: "for each statement" });
    const a = page.getByRole("region", { name: /A Lease for each statement/ });
    await expect(a).toContainText("14.7 /s");
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

test("variants that lease alike have one choice for all, and each has one as soon as they do not", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=how-many");
  const lease = page.getByRole("combobox", { name: /^Lease/ });
  await expect(lease).toHaveAccessibleName("Lease");
  await lease.selectOption({ label: "for the whole request" });
  await expect(page).toHaveURL(/pool\.lease=request/);
  await page.getByRole("radio", { name: "Only B" }).check();
  await expect(lease).toHaveAccessibleName("Lease in B");
  await expect(lease.getByRole("option", { selected: true })).toHaveText("for the whole request");
  await lease.selectOption({ label: "for each statement" });
  await page.getByRole("radio", { name: "All", exact: true }).check();
  await expect(lease).toHaveCount(4);
});

test("without a database no lease and no pool stand open, and beneath they say why", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=four-ways");
  await expect(page.getByRole("slider", { name: "Threads" })).toHaveAttribute(
    "aria-valuetext",
    "25",
  );
  const processes = page.getByRole("slider", { name: "Processes" });
  await expect(processes).toHaveAccessibleDescription(
    /A 8, B 2, C 1, D 1: a change is for all of them\.$/,
  );
  await expect(page.getByRole("combobox", { name: "Lease in A" })).toHaveCount(0);
  await expect(page.getByRole("slider", { name: "Pool size" })).toHaveCount(0);
  await page.getByText("All other settings").click();
  const idle = page
    .getByRole("group", { name: "Pool", exact: true })
    .getByRole("group", { name: /^Without effect now\. No step of the program uses a connection/ });
  await expect(idle.getByRole("textbox", { name: "Pool size" })).toBeVisible();
  await page.getByRole("radio", { name: "Only C" }).check();
  await expect(page.getByRole("slider", { name: "Threads" })).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Threads", exact: true })).toBeVisible();
});

test("what is entered for all is every variant's", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=four-ways");
  await page.getByText("All other settings").click();
  const architecture = page.getByRole("combobox", { name: "Architecture" });
  await architecture.selectOption("event-loop");
  for (const letter of ["A", "B", "C", "D"]) {
    await page.getByRole("radio", { name: `Only ${letter}` }).check();
    await expect(architecture).toHaveValue("event-loop");
  }
});

test("120 requests a second, which no slider rests at, are written", async ({ page }) => {
  await openLab(page);
  await page.getByText("All other settings").click();
  const exact = page.getByRole("group", { name: "Any value of those above" });
  const rate = exact.getByRole("textbox", { name: "Requests a second" });
  await rate.fill("120");
  await rate.press("Enter");
  await expect(page).toHaveURL(/arrivals\.perSecond=120/);
  await expect(page.getByRole("slider", { name: "Requests a second" })).toHaveAttribute(
    "aria-valuetext",
    "120 /s",
  );
  await expect(rate).toBeFocused();
});

test("all other settings stand folded, by what they belong to", async ({ page }) => {
  await openLab(page);
  await page.getByText("All other settings").click();
  const server = page.getByRole("group", { name: "Server" });
  await server.getByRole("combobox", { name: "Architecture" }).selectOption("coroutines");
  await expect(page.getByRole("grid", { name: /requests, coroutines/ }).first()).toBeVisible();
  await expect(page.getByText(/coroutines$/).first()).toBeVisible();
  await expect(page.getByRole("slider", { name: "Threads" })).toHaveCount(0);
  const seed = page.getByRole("group", { name: "Chance" }).getByRole("textbox", { name: "Seed" });
  await seed.fill("many");
  await seed.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "It stays 1." })).toBeVisible();
  await seed.fill("7");
  await seed.press("Enter");
  await expect(page).toHaveURL(/seed=7/);
});

test("a value that makes its setting stand open leaves the field where it was, with the focus", async ({
  page,
}) => {
  await openLab(page);
  await page.getByText("All other settings").click();
  const field = page.getByRole("textbox", { name: "Processes" });
  await field.fill("3");
  const top = () => field.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("slider", { name: "Processes" })).toBeVisible();
  await expect(field).toBeFocused();
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
  // Opened again it stands where what is on a slider can be written.
  await page.getByText("All other settings").click();
  await page.getByText("All other settings").click();
  const exact = page.getByRole("group", { name: "Any value of those above" });
  await expect(exact.getByRole("textbox", { name: "Processes" })).toHaveValue("3");
});

test("a slider stays while one is on it, whatever it is moved to", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=fleet");
  const slider = page.getByRole("slider", { name: "Processes" });
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(/server\.processes=1(&|$)/);
  await expect(page.getByRole("region", { name: /^A / })).toContainText("one process");
  await expect(slider).toBeFocused();
});
