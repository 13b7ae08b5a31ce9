import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { openLab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

async function openProgram(page: Page, of = "sandwich"): Promise<void> {
  await page.goto(`./#/lab?of=${of}&view=program`);
  await expect(page.getByRole("heading", { name: "What each request does" })).toBeVisible();
}

/** What a number beside the program says. */
function p99(page: Page, letter: string) {
  return page.locator("div", { has: page.getByText(`p99 in ${letter}`, { exact: true }) }).last();
}

function steps(page: Page) {
  return page.getByRole("table", { name: /The steps/ }).getByRole("rowheader");
}

test("the call moves to the front by keys alone, and p99 follows", async ({ page }) => {
  await openProgram(page);
  await expect(p99(page, "A")).toContainText("10.3 s");
  await page.getByRole("button", { name: "Edit as text: call 490" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByText("call 490 is now step 1 of 3.")).toBeVisible();
  await expect(p99(page, "A")).toContainText("0.50 s was 10.3 s");
  // The focus went with the step.
  await expect(page.getByRole("button", { name: "Edit as text: call 490" })).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByText("call 490 is now step 3 of 3.")).toBeVisible();
  await expect(p99(page, "A")).toContainText("10.3 s");
  for (let moves = 0; moves < 3; moves++) await page.getByRole("button", { name: "Undo" }).click();
  await expect(steps(page).nth(1)).toContainText("call 490");
});

test("a step that is dragged is one change", async ({ page }) => {
  await openProgram(page);
  const from = await steps(page).nth(1).boundingBox();
  const to = await steps(page).nth(0).boundingBox();
  await page.mouse.move(from!.x + 14, from!.y + 12);
  await page.mouse.down();
  await page.mouse.move(to!.x + 14, to!.y + 10, { steps: 4 });
  await expect(steps(page).nth(0)).toContainText("call 490");
  await page.mouse.up();
  await expect(p99(page, "A")).toContainText("0.50 s");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(steps(page).nth(1)).toContainText("call 490");
});

test("steps are added and removed, a begin with its commit", async ({ page }) => {
  await openProgram(page);
  await page.getByRole("combobox", { name: "Add a step" }).selectOption("begin; commit");
  await expect(steps(page)).toHaveCount(5);
  await page.getByRole("button", { name: "Remove: begin" }).click();
  await expect(page.getByText("begin and its partner were removed.")).toBeVisible();
  await expect(steps(page)).toHaveCount(3);
});

test("what is wrong in the text has its place, and does not run", async ({ page }) => {
  await openProgram(page);
  await page.getByRole("button", { name: "Edit as text", exact: true }).click();
  const field = page.getByRole("textbox", { name: "The program as text" });
  await expect(field).toHaveValue("query 5\ncall 490\nquery 5");
  await field.fill("query 5\ncal 490\nquery 5");
  await expect(page.getByRole("button", { name: "Line 2, column 1" })).toBeVisible();
  await expect(page.getByText(/The steps are compute, query/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/This has not run/)).toBeVisible();
  await expect(p99(page, "B")).toHaveCount(1);
  await expectNoViolations(page);
  // The wrong place is selected: writing takes its place.
  await page.keyboard.type("call 90");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect(steps(page).nth(1)).toContainText("call 90");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(steps(page).nth(1)).toContainText("call 490");
});

test("words are offered while one writes", async ({ page }) => {
  await openProgram(page);
  await page.getByRole("button", { name: "Edit as text", exact: true }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("co");
  await expect(page.getByRole("listbox").getByRole("option")).toHaveText([/^compute 2/, /^commit/]);
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "The program as text" });
  await expect(field).toHaveValue("query 5\ncall 490\nquery 5\ncompute 2");
  await expect(page.getByRole("listbox")).toHaveCount(0);
});

test("the same is written in the language of the runtime, and in others", async ({ page }) => {
  await openProgram(page, "rails-7-1");
  const code = page.getByRole("table", { name: /^Code/ });
  await expect(code).toContainText("User.find(params[:id])");
  await page.getByRole("combobox", { name: "Language and library" }).selectOption("go");
  await expect(code).toContainText("s.db.Conn(ctx)");
  await expect(page.getByText("db.SetMaxOpenConns(5)")).toBeVisible();
});

test("settings of the real software are copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openProgram(page, "rails-7-1");
  await page.getByRole("button", { name: "Copy config/puma.rb" }).click();
  await expect(page.getByText("Copied config/puma.rb.")).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("threads 5, 5");
  await expectNoViolations(page);
});

test("on the desk the program is edited where it stands", async ({ page }) => {
  await openLab(page);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByRole("button", { name: "Move up: call 490" }).click();
  await expect(page.getByText("call 490 is now step 1 of 3.")).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("rowheader", { name: /^call 490/ })).toBeVisible();
});
