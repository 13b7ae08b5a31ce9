import type { Page } from "@playwright/test";
import { chapters } from "../src/lessons/chapters/index.ts";
import { playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";
import { wordsCovered } from "./support/words-covered.ts";

const sizes = [
  { name: "at a desk", width: 1440, height: 900, present: "" },
  { name: "on a classroom's wall", width: 1920, height: 1080, present: "?present" },
] as const;

const stage = (page: Page) => page.getByRole("main").getByRole("grid").first();

for (const { name, width, height, present } of sizes) {
  test.describe(name, () => {
    test.use({ viewport: { width, height } });

    test("the picture stays where it is when one goes on to watch", async ({ page }) => {
      await page.goto(`./#/learn/sandwich/scene${present}`);
      await expect(stage(page)).toBeVisible();
      const before = (await stage(page).boundingBox())!;
      await page.goto("./#/learn/sandwich/watch");
      const unsure = page.getByRole("button", { name: "I am not sure: show me" });
      if (present === "") await unsure.click();
      await expect(page.getByRole("region", { name: "Time" })).toBeVisible();
      const after = (await stage(page).boundingBox())!;
      for (const side of ["x", "y", "width", "height"] as const) {
        expect(Math.abs(after[side] - before[side]), side).toBeLessThan(1);
      }
    });
  });
}

for (const { name, width, height, present } of [
  ...sizes,
  { name: "on a phone", width: 390, height: 844, present: "" },
]) {
  test.describe(name, () => {
    test.use({ viewport: { width, height } });

    test("what a request does stands beneath the scene, whole, and gives way to the rows", async ({
      page,
    }) => {
      test.slow();
      for (const { id } of chapters) {
        await page.goto(`./#/learn/${id}/scene${present}`);
        const heading = page.getByRole("heading", { name: /^What each request does/ });
        await expect(heading).toBeVisible();
        const lines = heading.locator("..").getByRole("listitem");
        expect(await lines.count(), id).toBeGreaterThan(0);
        const places = await lines.evaluateAll((items) =>
          items.map((item) => {
            const [text, bar] = [...item.children].map((part) => part.getBoundingClientRect());
            const { width: needed } = ((range) => {
              range.selectNodeContents(item.children[0]!);
              return range.getBoundingClientRect();
            })(document.createRange());
            return {
              end: text!.left + needed,
              bar: bar!.left,
              right: bar!.right,
              foot: bar!.bottom,
            };
          }),
        );
        for (const { end, bar, right, foot } of places) {
          expect(end, id).toBeLessThanOrEqual(bar);
          expect(right, id).toBeLessThanOrEqual(width);
          if (width > 390) expect(foot, id).toBeLessThanOrEqual(height);
        }
      }
      await page.goto("./#/learn/process/watch");
      if (present === "") {
        await page.getByRole("button", { name: "I am not sure: show me" }).click();
      }
      await expect(page.getByRole("region", { name: "Time" })).toBeVisible();
      await expect(page.getByRole("heading", { name: /^What each request does/ })).toHaveCount(0);
    });

    test("what is pointed at is named beside the picture's words, not on them", async ({
      page,
    }) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.addInitScript(
        (ids) => {
          const predictions = Object.fromEntries(ids.map((id) => [id, "not-sure"]));
          localStorage.setItem(
            "poolscope.lessons",
            JSON.stringify({ predictions, challenges: {} }),
          );
        },
        chapters.map(({ id }) => id),
      );
      for (const { id, watching } of chapters) {
        await page.goto(`./#/learn/${id}/watch${present}`);
        await expect(stage(page)).toBeVisible();
        for (const number of watching.stops.keys()) {
          await page.getByRole("button", { name: "To the next stop" }).click();
          const stop = page.getByRole("status").filter({ hasText: /^Stop/ });
          await expect(stop).toContainText(`Stop ${number + 1} of`);
          // What is said of the moment may be drawn a little later than the stop is named.
          await expect
            .poll(() => wordsCovered(page), { message: `${id}, stop ${number + 1}` })
            .toEqual([]);
        }
      }
    });
  });
}

test("a name gives way to words that come where it stands", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./#/learn/threads/watch");
  await page.getByRole("button", { name: "I am not sure: show me" }).click();
  await page.getByRole("button", { name: "To the next stop" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Stop/ })).toContainText("Stop 1 of");
  await expect.poll(() => wordsCovered(page)).toEqual([]);
  // As a sentence that is longer than the one before: over all of the upper half of the picture.
  await page.locator("#picture").evaluate((picture) => {
    const words = document.createElement("p");
    words.style.cssText = "position: absolute; inset: 0 0 50% 0";
    words.textContent = "More words. ".repeat(400);
    picture.append(words);
  });
  await expect.poll(() => wordsCovered(page)).toEqual([]);
});

for (const { name, width, height } of [sizes[1], { name: "on a phone", width: 390, height: 844 }]) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, reducedMotion: "reduce" });

    test("a row of one of several processes has its whole name, what it does, and then its bars", async ({
      page,
    }) => {
      const query = width > 390 ? "?present" : "";
      await page.goto(`./#/learn/how-many/challenge${query}`);
      const row = page.getByText("1 · connection 1", { exact: true });
      await expect(row).toBeVisible({ timeout: 30_000 });
      const own = (await row.boundingBox())!;
      const cell = page.getByRole("gridcell", { name: /^1 · connection 1/ });
      const start = (await cell.boundingBox())!.x;
      expect(own.x + own.width).toBeLessThan(start);
      if (width === 390) return;
      // At any moment: the longest word has room, too.
      const longest = await page.evaluate(() => {
        const text = document.querySelector("[data-rows] [data-layer=words] text:last-child")!;
        const before = text.textContent;
        text.textContent = "querying";
        const { width: needed } = text.getBoundingClientRect();
        text.textContent = before;
        return needed;
      });
      expect(own.x + own.width + longest).toBeLessThan(start - 10);
    });
  });
}

test("who asked for less motion goes on by steps after the last stop, too", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./#/learn/pinned/watch");
  await page.getByRole("button", { name: "I am not sure: show me" }).click();
  for (let stop = 1; stop <= 2; stop++) {
    await page.getByRole("button", { name: "To the next stop" }).click();
    await expect(page.getByRole("status").filter({ hasText: /^Stop/ })).toContainText(`${stop} of`);
  }
  const before = await playhead(page).textContent();
  await page.getByRole("button", { name: "Play on" }).click();
  await expect(playhead(page)).not.toHaveText(before!);
  await expect(page.getByRole("button", { name: "Pause" })).toHaveCount(0);
});

test("a variant's name and its note are read as two", async ({ page }) => {
  await page.goto("./#/learn/sandwich/compare");
  const second = page.getByRole("heading", {
    name: "B Lease for each statement Go, Rails from 7.2",
  });
  await expect(second).toBeVisible();
});
