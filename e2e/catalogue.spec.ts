import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { openLab, playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

async function openCatalogue(page: Page, query = ""): Promise<void> {
  await page.goto(`./#/catalogue${query}`);
  await expect(page.getByRole("heading", { level: 1, name: "Catalogue" })).toBeVisible();
}

const found = (page: Page) => page.getByRole("search").getByRole("status");
const study = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

test("a study has its question, a picture of its run, and opens in the Lab", async ({ page }) => {
  await openCatalogue(page);
  await expect(found(page)).toHaveText(/^37 studies, 28 statements$/);
  const card = page
    .getByRole("listitem")
    .filter({ has: study(page, "The sandwich") })
    .first();
  await card.scrollIntoViewIfNeeded();
  await expect(card.getByRole("img", { name: /12 requests wait for a connection/ })).toBeVisible();
  await study(page, "The sandwich").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Why is everyone waiting?");
  await expect(page).toHaveTitle("The sandwich · Poolscope");
});

test("what one looks for stands in the address, and is found", async ({ page }) => {
  await openCatalogue(page);
  await page.getByRole("combobox", { name: "Symptom" }).selectOption({ label: "Deadlock" });
  await expect(found(page)).toHaveText(/^1 study, 1 statement$/);
  await expect(page).toHaveURL(/#\/catalogue\?symptom=deadlock$/);
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill("hikari");
  await expect(found(page)).toHaveText(/^2 studies, 0 statements$/);
  await expect(page.getByRole("link", { name: /HikariConfig.java, HikariCP-6.0.0/ })).toHaveCount(
    2,
  );
  await page.getByRole("searchbox", { name: "Search" }).fill("nobody says this");
  await expect(page.getByRole("main")).toContainText("Nothing here is all of that.");
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("nobody says this");
});

test("each of the 28 statements leads to its study", async ({ page }) => {
  await openCatalogue(page);
  const statements = page.getByRole("region", { name: "The 28 statements" });
  await expect(statements.getByRole("listitem")).toHaveCount(28);
  const last = statements.getByRole("listitem").last();
  await expect(last).toContainText("A transaction needs the interface that wraps its connection.");
  await last.getByRole("link", { name: "Begin, and its end" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Three ways to write");
});

test("the study and the playhead survive a visit, by keyboard", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&pool.max=6");
  await page.keyboard.press("5");
  await expect(playhead(page)).not.toHaveText("2.450 s");
  const moment = await playhead(page).textContent();
  await page.getByRole("link", { name: "Catalogue" }).focus();
  await page.keyboard.press("Enter");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Catalogue");
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle("Catalogue · Poolscope");
  await expect(page.getByRole("link", { name: "Catalogue" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await page.getByRole("link", { name: "Lab", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText("The sandwich, changed: pool size 6");
  await expect(heading).toBeFocused();
  await expect(playhead(page)).toHaveText(moment ?? "");
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("Back leads from page to page, and from study to study", async ({ page }) => {
  await openLab(page);
  await page.getByRole("link", { name: "Catalogue" }).click();
  await study(page, "Two at once").first().click();
  await expect(page).toHaveTitle("Two at once · Poolscope");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Catalogue" })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveTitle("The sandwich · Poolscope");
  await expect(playhead(page)).toHaveText("2.450 s");
});

for (const theme of ["light", "dark", "projector"]) {
  test(`nothing is against the rules in the ${theme} theme`, async ({ page }) => {
    await openLab(page, `#/lab?v=1&of=sandwich&theme=${theme}`);
    await page.evaluate(() => {
      window.location.hash = "#/catalogue";
    });
    await expect(page.getByRole("img").first()).toBeVisible();
    await expectNoViolations(page);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the menu leads there; one column, nothing sideways", async ({ page }) => {
    await openLab(page);
    await page.getByRole("button", { name: "Menu" }).click();
    await expectNoViolations(page);
    await page.getByRole("dialog").getByRole("link", { name: "Catalogue" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Catalogue" })).toBeFocused();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expectNoViolations(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
