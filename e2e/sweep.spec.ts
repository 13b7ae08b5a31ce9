import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

const curve = (page: Page) => page.getByRole("region", { name: "All sizes: draw the curve" });

async function openSizes(page: Page): Promise<void> {
  await page.goto("./#/learn/how-many/compare?case=sizes");
  await expect(curve(page)).toBeVisible();
}

test("chapter 12's curve is drawn by the keyboard, point by point, and said in words", async ({
  page,
}) => {
  await page.goto("./#/learn/how-many/compare");
  await page.getByRole("radio", { name: "All sizes: draw the curve" }).focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/compare\?case=sizes$/);
  const slider = page.getByRole("slider", { name: "Pool size" });
  // Nothing has been run that nobody asked for, and there is no time to move.
  await expect(slider).toHaveAttribute("aria-valuetext", "Pool size: 2. Not run yet.");
  await expect(page.getByRole("region", { name: "Time" })).toHaveCount(0);
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /^Pool size: 3\. 99 of 100 within \d/);
  await page.keyboard.press("End");
  await expect(slider).toHaveAttribute(
    "aria-valuetext",
    /^Pool size: 100\. 99 of 100 within 7\.\d s/,
  );
  // On the way from 2 to 100 it has passed all others.
  await expect(curve(page)).toContainText("13 of 13 run");
  await curve(page).getByText("As a table").click();
  const rows = page.getByRole("table", { name: "All sizes: draw the curve" }).getByRole("row");
  await expect(rows).toHaveCount(14);
  await expectNoViolations(page);
});

test("what was drawn stays when one goes on; what was still to run does not run on", async ({
  page,
}) => {
  const workers: string[] = [];
  page.on("worker", (worker) => {
    workers.push(worker.url());
    worker.on("close", () => workers.splice(workers.indexOf(worker.url()), 1));
  });
  await openSizes(page);
  // One runs what the picture shows, one measures what the texts say.
  const before = 2;
  await expect.poll(() => workers.length).toBe(before);
  await curve(page).getByRole("button", { name: "Run them all" }).click();
  await expect(curve(page)).toContainText(/[1-9]\d? of 13 run/);
  expect(workers.length).toBe(before + 1);
  await page.getByRole("radio", { name: "Two" }).check();
  await expect(curve(page)).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Time" })).toBeVisible();
  await expect.poll(() => workers.length).toBe(before);
  await page.getByRole("radio", { name: "All sizes: draw the curve" }).check();
  await expect(curve(page)).toContainText(/[1-9]\d? of 13 run/);
  await page.getByRole("link", { name: "Next: explain" }).click();
  await expect(curve(page)).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the curve is in sight when it is chosen, and while one reads of it", async ({ page }) => {
    await page.goto("./#/learn/how-many/compare");
    await page.getByText("All sizes: draw the curve").tap();
    await expect(curve(page)).toBeInViewport({ ratio: 1 });
    await curve(page).getByRole("button", { name: "Run them all" }).tap();
    await expect(curve(page)).toContainText("13 of 13 run");
    await page.getByRole("link", { name: "Open in the Lab" }).scrollIntoViewIfNeeded();
    await expect(curve(page)).toBeInViewport({ ratio: 1 });
    await page.getByRole("link", { name: "Next: explain" }).tap();
    await page.getByText("Fine print").scrollIntoViewIfNeeded();
    await expect(page.getByText("Fine print")).toBeInViewport();
    await expect(curve(page)).toBeInViewport({ ratio: 1 });
    // Its table takes the page, down to its last row.
    await curve(page).getByText("As a table").tap();
    const last = page.getByRole("table", { name: "All sizes: draw the curve" }).getByRole("row");
    await last.last().scrollIntoViewIfNeeded();
    await expect(last.last()).toBeInViewport();
  });
});
