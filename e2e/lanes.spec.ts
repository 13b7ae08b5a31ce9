import type { Page } from "@playwright/test";
import { openLab, playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** The time at the lower edge: its first and its last round moment. */
async function axis(page: Page): Promise<string[]> {
  return page.locator("#picture svg[class] > text").allTextContents();
}

function connections(page: Page, variant = "Lease for the whole request") {
  return page.getByRole("grid", { name: `${variant}: connections over time` });
}

/** Over the middle of connection 1 of the first variant. */
async function pointAtLanes(page: Page, x = 0.6): Promise<void> {
  const box = await connections(page).boundingBox();
  if (box === null) throw new Error("the lanes have a place");
  await page.mouse.move(box.x + box.width * x, box.y + 10);
}

test.describe("the time that lanes show", () => {
  test.beforeEach(({ page }) => openLab(page));

  test("is zoomed and moved by keys, and the playhead stays", async ({ page }) => {
    await page.keyboard.press("w");
    await expect(page).toHaveURL(/window=1200ms/);
    await page.keyboard.press("s");
    await expect(page).not.toHaveURL(/window=/);
    await page.keyboard.press("d");
    await expect(page).toHaveURL(/from=1450ms/);
    await page.keyboard.press("a");
    await expect(page).toHaveURL(/from=850ms/);
    await page.keyboard.press("Shift+0");
    await expect(page).toHaveURL(/window=30266\.667ms/);
    await expect(page).not.toHaveURL(/from=/);
    await page.keyboard.press("f");
    await expect(page).toHaveURL(/from=1916\.667ms/);
    await expect(playhead(page)).toHaveText("2.450 s");
  });

  test("is zoomed by the wheel around the pointer, down to microseconds", async ({ page }) => {
    await pointAtLanes(page);
    await page.keyboard.down("Control");
    for (let i = 0; i < 40; i++) await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await expect(page).toHaveURL(/window=0\.02ms/);
    await expect.poll(() => axis(page)).toContainEqual(expect.stringMatching(/\+\d+\sµs/));
  });

  test("is moved by a wheel sideways, and by dragging, which selects nothing", async ({ page }) => {
    await pointAtLanes(page);
    // What listens is loaded when the pointer comes: the first turns may come too early.
    await expect(async () => {
      await page.mouse.wheel(10, 0);
      await expect(page).toHaveURL(/from=[89]\d\d/, { timeout: 1_000 });
    }).toPass();
    await page.mouse.down();
    await pointAtLanes(page, 0.4);
    await page.mouse.up();
    await expect(page).toHaveURL(/from=1\d\d\d/);
    const heading = page.getByRole("complementary").getByRole("heading").first();
    await expect(heading).toHaveText("Request 31 in A");
  });

  test("comes along with the playhead again once that leaves it", async ({ page }) => {
    await page.keyboard.press("a");
    await expect(page).toHaveURL(/from=250ms/);
    await page.keyboard.press("9");
    await expect(page).not.toHaveURL(/from=/);
  });
});

test("a link to a part of the time shows that part", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&at=2450ms&window=200ms&from=5000ms");
  await expect.poll(() => axis(page)).toContainEqual(expect.stringMatching(/^5\.10\ss$/));
  await expect(playhead(page)).toHaveText("2.450 s");
});

test("what is held idle is hatched at every zoom", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&at=14900ms&window=6ms");
  const cell = connections(page).getByRole("gridcell").first();
  await expect(cell).toHaveAccessibleName(/held idle/);
  const colours = () =>
    connections(page)
      .locator("xpath=preceding::canvas[1]")
      .evaluate((canvas: HTMLCanvasElement) => {
        const context = canvas.getContext("2d");
        const rows = [4, 6, 8].map((y) =>
          context!.getImageData(canvas.width * 0.6, y * devicePixelRatio, 60, 1),
        );
        return rows.map(({ data }) => new Set(data.filter((_, i) => i % 4 === 2)).size);
      });
  // Along any line of it, stripes and ground take turns.
  await expect.poll(async () => Math.min(...(await colours()))).toBeGreaterThan(3);
});

test.describe("what is pointed at", () => {
  test.beforeEach(({ page }) => openLab(page));

  test("is said in words, by the pointer and by the keyboard alike", async ({ page }) => {
    const main = page.getByRole("main");
    await pointAtLanes(page);
    await expect(main).toContainText(/connection 1 · request \d+ · held idle · \d/);
    await page.mouse.move(5, 5);
    await expect(main).not.toContainText(/connection 1 ·/);
    await connections(page).getByRole("gridcell").first().focus();
    await expect(main).toContainText(/connection 1 · request 20 · held idle · 2\.005 s – 2\.495 s/);
  });

  test("is emphasised in the other variant, too", async ({ page }) => {
    const outlines = (variant: string) =>
      connections(page, variant).locator("[data-layer=hovered] rect");
    await expect(outlines("Lease for each statement")).toHaveCount(0);
    await pointAtLanes(page);
    await expect(outlines("Lease for the whole request")).toHaveCount(1);
    await expect(outlines("Lease for each statement")).toHaveCount(2);
  });
});

test("rows are of connections, units or cores", async ({ page }) => {
  await openLab(page);
  await page.getByRole("combobox", { name: "Rows" }).selectOption("cores");
  await expect(page.getByRole("grid", { name: /cores over time/ })).toHaveCount(2);
  await expect(page).toHaveURL(/rows=cores/);
});
