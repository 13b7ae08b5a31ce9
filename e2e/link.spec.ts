import { openLab, playhead, scrubber } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test("the address follows the page, and a fresh browser shows the same picture", async ({
  page,
  browser,
}) => {
  await openLab(page);
  await page.getByRole("slider", { name: "Pool size" }).focus();
  await page.keyboard.press("ArrowRight");
  await page
    .getByRole("gridcell", { name: /thread 1, request/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Next event" }).click();
  await expect(page).toHaveURL(/pool\.max=6/);
  await expect(page).toHaveURL(/at=/);
  await expect(page).toHaveURL(/thing=/);

  // What the numbers were before the change is in nobody's link.
  await page.getByRole("radio", { name: "Charts" }).check();
  await page.getByRole("button", { name: "Forget what was before" }).first().click();
  await expect(page).toHaveURL(/view=charts/);
  await page.getByRole("radio", { name: "Picture" }).check();
  await expect(page).not.toHaveURL(/view=/);

  const fresh = await browser.newPage({ viewport: page.viewportSize() });
  await fresh.goto(page.url());
  await expect(fresh.getByRole("slider", { name: "Pool size" })).toBeVisible();
  for (const text of ["output", "main"]) {
    const there = await page.locator(text).first().innerText();
    await expect(fresh.locator(text).first()).toHaveText(there, { useInnerText: true });
  }
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const picture = (one: typeof page) => one.locator("#picture").screenshot();
  expect((await picture(fresh)).equals(await picture(page))).toBe(true);
  await fresh.close();
});

test("a link to a moment opens still at that moment", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&at=12000ms&sel=120");
  await expect(playhead(page)).toHaveText("12.000 s");
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Request 120 in A" })).toBeVisible();
});

test("going back undoes a finished change", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich");
  const main = page.getByRole("main");
  await page.getByRole("slider", { name: "Pool size" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/pool\.max=6/);
  await expect(main).toContainText("pool of 6");
  await page.goBack();
  await expect(main).not.toContainText("pool of 6");
  await page.goForward();
  await expect(main).toContainText("pool of 6");
});

test("moving the playhead adds no steps to the browser's history", async ({ page }) => {
  await openLab(page);
  const before = await page.evaluate(() => history.length);
  await scrubber(page).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/at=2570ms/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("what cannot be read of a link is named, and the rest holds", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&pool.max=many&pool.maks=3&speed=fast&at=3s");
  const notice = page.getByRole("region", { name: "Some of this could not be read" });
  await expect(notice.getByRole("listitem")).toHaveCount(3);
  await expect(notice.getByRole("alert")).toContainText("pool.maks");
  await expect(playhead(page)).toHaveText("3.000 s");
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toHaveCount(0);
});

for (const hash of ["#/foo", "#garbage"]) {
  test(`${hash} opens the sandwich, and says what was not understood`, async ({ page }) => {
    await openLab(page, hash);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Why is everyone waiting\?/);
    const notice = page.getByRole("region", { name: "Some of this could not be read" });
    await expect(notice.getByRole("listitem")).toHaveText(/There is no page "(foo|garbage)" here/);
  });
}
