import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { openLab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const yml = `production:
  adapter: postgresql
  pool: <%= ENV.fetch("RAILS_MAX_THREADS") { 7 } %>
  checkout_timeout: 2
  password: s3cret
`;

async function openDialog(page: Page): Promise<void> {
  await page.goto("./#/lab?of=sandwich&view=program");
  await page.getByRole("button", { name: "Paste settings of your own …" }).click();
  await expect(dialog(page)).toBeVisible();
}

function dialog(page: Page) {
  return page.getByRole("dialog", { name: "Settings from real software" });
}

function changesIn(page: Page) {
  return dialog(page)
    .getByRole("region", { name: /^What changes in/ })
    .getByRole("listitem");
}

test("a pasted database.yml is read, used for the first variant, and undone", async ({ page }) => {
  await openDialog(page);
  await dialog(page).getByRole("textbox", { name: "Text of settings" }).fill(yml);
  await expect(dialog(page).getByRole("status")).toHaveText(
    "config/database.yml: 3 settings understood, 1 left out.",
  );
  const understood = dialog(page).getByRole("region", { name: "Understood" });
  await expect(understood).toContainText("Pool size: 7");
  await expect(understood).toContainText("RAILS_MAX_THREADS is not known here");
  const leftOut = dialog(page).getByRole("region", { name: "Left out, and why" });
  await expect(leftOut).toContainText("passwords play no part here");
  await expect(dialog(page).getByText("s3cret", { exact: true })).toHaveCount(0);
  await expect(changesIn(page)).toHaveText([
    "Pool size: 5 → 7",
    "Checkout timeout: waits for ever → 2,000 ms",
  ]);
  await expectNoViolations(page);
  await dialog(page).getByRole("button", { name: "Use these settings" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText("pool: 7")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("pool: 5")).toBeVisible();
});

test("the second variant becomes the software, with its defaults and its name", async ({
  page,
}) => {
  await openDialog(page);
  await dialog(page)
    .getByRole("textbox", { name: "Text of settings" })
    .fill("spring.datasource.hikari.maximum-pool-size=12\nspring.jpa.open-in-view=true");
  await dialog(page)
    .getByRole("combobox", { name: "What it does not say" })
    .selectOption("as Tomcat with HikariCP has it by default");
  await dialog(page)
    .getByRole("combobox", { name: "Use them for" })
    .selectOption("B, Lease for each statement");
  await expect(changesIn(page).filter({ hasText: "Threads" })).toHaveText(/→ 200$/);
  await dialog(page).getByRole("button", { name: "Use these settings" }).click();
  await expect(page.getByText("Tomcat with HikariCP").first()).toBeVisible();
});

test("by keys alone, where it is not plain of what a text is", async ({ page }) => {
  await openLab(page);
  await page.goto("./#/lab?of=sandwich&view=program");
  await page.getByRole("button", { name: "Paste settings of your own …" }).focus();
  await page.keyboard.press("Enter");
  const field = dialog(page).getByRole("textbox", { name: "Text of settings" });
  await field.focus();
  await page.keyboard.type("max_connections = 40");
  await expect(dialog(page).getByRole("status")).toHaveText(
    "It may be of postgresql.conf or my.cnf. Choose what to read it as.",
  );
  await page.keyboard.press("Tab");
  await expect(dialog(page).getByRole("combobox", { name: "Read as" })).toBeFocused();
  await dialog(page).getByRole("combobox", { name: "Read as" }).selectOption("my.cnf");
  await expect(dialog(page).getByRole("status")).toContainText("my.cnf: 1 setting understood");
  await expect(changesIn(page)).toHaveText(["Connection limit: 100 → 40"]);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Paste settings of your own …" })).toBeFocused();
});

test("nothing pasted is run or becomes HTML", async ({ page }) => {
  await openDialog(page);
  await dialog(page)
    .getByRole("textbox", { name: "Text of settings" })
    .fill('new Pool({ max: 9, "<img src=x onerror=alert(1)>": 1, application: "<b>bold</b>" })');
  await expect(dialog(page).getByText("<b>bold</b>").first()).toBeVisible();
  await expect(dialog(page).locator("img, b")).toHaveCount(0);
});
