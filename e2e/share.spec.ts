import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { openLab, playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Opens the panel, and one of its tabs. */
async function openShare(page: Page, tab = "Link") {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByRole("tab", { name: tab }).click();
  return dialog;
}

test("the link of this very moment is copied, or that of the study", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openLab(page, "#/lab?v=1&of=sandwich&at=3s");
  const dialog = await openShare(page);
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.getByText("Link copied")).toBeVisible();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(/#\/lab\?v=1&of=sandwich&at=3000ms$/);

  await dialog.getByRole("checkbox", { name: /Opens at this moment/ }).uncheck();
  const link = dialog.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/#\/lab\?v=1&of=sandwich$/);
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect.poll(copied).toMatch(/of=sandwich$/);
});

test("a note goes along, and whoever opens the link reads it as plain text", async ({
  page,
  browser,
}) => {
  await openLab(page);
  const dialog = await openShare(page);
  const note = "Look at <b>request 31</b> & its wait";
  await dialog.getByRole("textbox", { name: "Note to whoever opens it" }).fill(note);
  const link = dialog.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/&note=Look\+at/);
  const context = await browser.newContext();
  const fresh = await context.newPage();
  await fresh.goto(await link.inputValue());
  const notice = fresh.getByRole("region", { name: "Note" });
  await expect(notice).toContainText(note);
  await expectNoViolations(fresh);
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toHaveCount(0);
  // Read is not forgotten: what is shared from here on has it still.
  await expect(fresh).toHaveURL(/note=/);
  await context.close();
});

test("a short link has a code to scan, a long one a warning and a file", async ({ page }) => {
  await openLab(page);
  const dialog = await openShare(page);
  await expect(dialog.getByRole("img", { name: "The link as a QR code" })).toBeVisible();
  await page.keyboard.press("Escape");

  const times = Array.from({ length: 500 }, (_, i) => (i * i * 7_919) % 100_000).join(",");
  await page.goto(`./#/lab?v=1&of=sandwich&arrivals.kind=list&arrivals.atMs=${times}`);
  await expect(page).toHaveURL(/arrivals/);
  const long = await openShare(page);
  await expect(long.getByRole("alert")).toContainText("1,800 characters");
  await expect(long.getByRole("img")).toHaveCount(0);
  await long.getByRole("button", { name: "Save as a file" }).click();
  const saved = page.waitForEvent("download");
  await long.getByRole("button", { name: "Save file" }).click();
  expect((await saved).suggestedFilename()).toBe("sandwich.json");
});

test("which variant is looked at is part of the link", async ({ page, browser }) => {
  await openLab(page);
  await page
    .getByRole("region", { name: /^B / })
    .getByRole("gridcell", { name: /request/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /Request \d+ in B/ })).toBeVisible();
  await expect(page).toHaveURL(/in=b/);
  const fresh = await browser.newPage();
  await fresh.goto(page.url());
  await expect(fresh.getByRole("heading", { name: /Request \d+ in B/ })).toBeVisible();
  await expect(playhead(fresh)).toHaveText("2.450 s");
  await fresh.close();
});
