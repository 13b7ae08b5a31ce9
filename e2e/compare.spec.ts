import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { openLab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test("duplicate A and change one thing, by keyboard; it is in the link, and undone", async ({
  page,
}) => {
  await openLab(page);
  await page.getByRole("button", { name: "Variants: change A, or add one like it" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Variants" });
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await expectNoViolations(page);
  await dialog.getByRole("textbox", { name: "Value" }).fill("many");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("pool.max is");
  await dialog.getByRole("textbox", { name: "Value" }).fill("8");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toHaveText("C added: Pool size 8.");
  await expect(dialog.getByRole("listitem").last()).toContainText("differs in: pool size 5 → 8");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "C Pool size 8" })).toBeVisible();
  await expect(page).toHaveURL(/c\.label=Pool\+size\+8/);
  await page.keyboard.press("z");
  await expect(page.getByRole("region", { name: "C Pool size 8" })).toHaveCount(0);
});

test("variants are renamed, moved and removed", async ({ page }) => {
  await openLab(page);
  await page.getByRole("button", { name: /^Variants: change B/ }).click();
  const dialog = page.getByRole("dialog", { name: "Variants" });
  await dialog.getByRole("textbox", { name: "Name of B" }).fill("Mine");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Move B up" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "A Mine" })).toBeVisible();
  await page.getByRole("button", { name: /^Variants: change A/ }).click();
  await dialog.getByRole("button", { name: "Remove B" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await expect(dialog.getByRole("list")).toBeFocused();
});

test("all in which a variant differs is a list that the keyboard opens, on a phone's width too", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=four-ways");
  const words = page.locator("details").filter({ hasText: "differs in: architecture" });
  const list = words.getByRole("listitem");
  await expect(list.first()).toBeHidden();
  await words.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(list.first()).toBeInViewport({ ratio: 1 });
  await expect(list.last()).toBeInViewport({ ratio: 1 });
  // A picture's places are named when its run is there.
  for (const grid of await page.getByRole("grid").all()) {
    await expect(grid.getByRole("gridcell").first()).toBeVisible();
  }
  await expectNoViolations(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("radio", { name: /^D / }).check();
  await words.locator("summary").click();
  await expect(list.first()).toBeInViewport({ ratio: 1 });
  await expect(list.last()).toBeInViewport({ ratio: 1 });
});

test("a setting can be changed in one variant alone, and its header says so", async ({ page }) => {
  await openLab(page);
  await page.getByRole("radio", { name: "Only B" }).check();
  await page.getByRole("slider", { name: "Pool size" }).focus();
  await page.keyboard.press("ArrowRight");
  const second = page.getByRole("region", { name: "B Lease for each statement" });
  await expect(second).toContainText("differs in: pool size 5 → 6");
  await expect(second).toContainText("pool of 6");
  await expect(page.getByRole("region", { name: "A Lease for the whole request" })).toContainText(
    "pool of 5",
  );
  await expect(page).toHaveURL(/b\.pool\.max=6/);
});

test("C shows the first alone, and all again; the link says which", async ({ page }) => {
  await openLab(page);
  const second = page.getByRole("region", { name: "B Lease for each statement" });
  await page.keyboard.press("c");
  await expect(second).toHaveCount(0);
  await expect(page).toHaveURL(/compare=off/);
  await page.keyboard.press("c");
  await expect(second).toBeVisible();
});

test("four variants without connections are seen at once, their numbers in the same columns", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=four-ways");
  const variants = page.getByRole("main").getByRole("region", { name: /^[A-D] / });
  await expect(variants).toHaveCount(4);
  const ends = new Set<number>();
  for (const variant of await variants.all()) {
    await expect(variant.getByRole("grid").first()).toBeInViewport({ ratio: 1 });
    const number = variant.getByRole("definition").nth(1);
    ends.add(await number.evaluate((element) => element.getBoundingClientRect().right));
  }
  expect([...ends]).toHaveLength(1);
});

for (const study of ["two-at-once", "few-for-many", "unlimited"]) {
  test(`no words of the variants of ${study} are cut by the axis that they share`, async ({
    page,
  }) => {
    await openLab(page, `#/lab?v=1&of=${study}`);
    expect(await wordsCut(page)).toEqual([]);
    // What is scrolled to the end stands as whole as it did at the start.
    await page.locator("#picture").evaluate((picture) => picture.scrollTo(0, picture.scrollHeight));
    expect(await wordsCut(page)).toEqual([]);
  });
}

/** Words in the picture that lie across its upper edge or the axis's. */
function wordsCut(page: Page): Promise<string[]> {
  return page.locator("#picture").evaluate((picture) => {
    const { top } = picture.getBoundingClientRect();
    const axis = picture.lastElementChild!.getBoundingClientRect().top;
    const words = [...picture.querySelectorAll("section :is(h2, p, dd, dt, text)")];
    return words
      .filter((one) => {
        const box = one.getBoundingClientRect();
        const crosses = (y: number) => box.top < y - 1 && box.bottom > y + 1;
        return one.textContent !== "" && (crosses(top) || crosses(axis));
      })
      .map((one) => one.textContent);
  });
}
