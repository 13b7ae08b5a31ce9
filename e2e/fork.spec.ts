import { expectNoViolations } from "./support/axe.ts";
import { openLab, playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&at=2450ms");
});

test("a fault at the playhead is part of the scenario, its link and its undo", async ({ page }) => {
  await page.getByRole("button", { name: "From here…" }).click();
  const dialog = page.getByRole("dialog", { name: "What if, from here" });
  await expect(dialog.getByLabel("At, in ms")).toHaveValue("2450");
  await dialog
    .getByRole("combobox", { name: "What" })
    .selectOption("The database restarts, away for");
  await dialog.getByRole("button", { name: "Change it from here" }).click();
  const list = dialog.getByRole("list", { name: "What changes while it runs" });
  await expect(list).toContainText("the database restarts, away for 500 ms");
  await expect(page).toHaveURL(/interventions=at\+2450\+restart\+500/);

  // Both its moment and how much can be written anew.
  await list.getByRole("textbox", { name: /^When/ }).fill("3000");
  await list.getByRole("textbox", { name: /^When/ }).press("Enter");
  await list.getByRole("textbox", { name: /^How much/ }).fill("0");
  await list.getByRole("textbox", { name: /^How much/ }).press("Enter");
  await expect(page).toHaveURL(/interventions=at\+3000\+restart(?!\+)/);
  await list.getByRole("button", { name: "Go to 3.000 s" }).click();
  await expect(dialog).toBeHidden();
  await expect(playhead(page)).toHaveText("3.000 s");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(/interventions=at\+3000\+restart\+500/);
});

test("what cannot be is said with its bounds, and nothing is changed", async ({ page }) => {
  await page.keyboard.press("i");
  const dialog = page.getByRole("dialog", { name: "What if, from here" });
  await dialog.getByLabel("Value").fill("fast");
  await dialog.getByRole("button", { name: "Change it from here" }).click();
  await expect(dialog.getByRole("alert")).toContainText(
    "call: write milliseconds up to 600000, a factor such as x3, or as before.",
  );
  await dialog.getByLabel("Value").fill("x3");
  await dialog.getByLabel("At, in ms").fill("soon");
  await dialog.getByRole("button", { name: "Change it from here" }).click();
  await expect(dialog.getByRole("alert")).toContainText("write a moment from 0 to 3600000");
  await expect(dialog).toContainText("Nothing yet.");
});

test("a changed limit stands beside as a variant of its own, and is removed", async ({ page }) => {
  await page.keyboard.press("i");
  const dialog = page.getByRole("dialog", { name: "What if, from here" });
  await dialog.getByRole("combobox", { name: "What" }).selectOption("Pool size");
  await dialog.getByLabel("Value").fill("12");
  await dialog
    .getByRole("combobox", { name: "Where" })
    .selectOption({ label: "in a new variant C, else like A" });
  await dialog.getByRole("button", { name: "Change it from here" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/c\.interventions=at\+2450\+pool\.max\+12/);
  await expect(page.getByRole("heading", { name: /Pool size 12/ }).first()).toBeVisible();

  // Among those of all it is listed with its variant's name, and there changed, removed and undone.
  await page.keyboard.press("i");
  await expect(dialog.getByRole("radio", { name: "All" })).toBeChecked();
  const list = dialog.getByRole("list", { name: "What changes while it runs" });
  await expect(list).toContainText("pool size 12, only in C");
  await list.getByRole("textbox", { name: "How much: pool size 12, only in C" }).fill("9");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/c\.interventions=at\+2450\+pool\.max\+9/);
  await dialog.getByRole("button", { name: "Remove: pool size 9, only in C" }).click();
  await expect(dialog).toContainText("Nothing yet.");
  await expect(dialog.getByRole("status")).toHaveText("Removed: pool size 9, only in C.");
  await expect(page).not.toHaveURL(/interventions/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(/c\.interventions=at\+2450\+pool\.max\+9/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(/c\.interventions=at\+2450\+pool\.max\+12/);
});

test("a change that moves in the list takes the focus along, and what was wrong with it is gone with it", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=sandwich&interventions=at+1000+call+x3;+at+2000+pool.max+9");
  await page.keyboard.press("i");
  const list = page.getByRole("list", { name: "What changes while it runs" });
  await list.getByRole("textbox", { name: /^When: calls/ }).fill("5000");
  await page.keyboard.press("Enter");
  await expect(list.getByRole("listitem").last()).toContainText("5.000 s");
  await expect(list.getByRole("textbox", { name: /^When: calls/ })).toBeFocused();
  await list.getByRole("textbox", { name: /^How much: calls/ }).fill("rubbish");
  await page.keyboard.press("Enter");
  await expect(list.getByRole("alert").filter({ hasText: /^call:/ })).toHaveCount(1);
  await list.getByRole("button", { name: /^Remove: calls/ }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list.getByRole("alert")).toHaveText("");
});

test("what is changed for all is changed in a variant with changes of its own too", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=sandwich&at=2450ms&b.interventions=at+900+leak+1");
  await page.keyboard.press("i");
  const dialog = page.getByRole("dialog", { name: "What if, from here" });
  const rows = dialog.getByRole("list").getByRole("listitem");
  await expect(rows).toHaveText(["0.900 s" + "a connection leaks, only in B"]);
  await dialog.getByRole("button", { name: "Change it from here" }).click();
  await expect(rows).toContainText(["only in B", "calls take 3 times as long"]);
  await expect(rows.last()).not.toContainText("only in");
  await expect(page).toHaveURL(/b\.interventions=at\+900\+leak\+1;\+at\+2450\+call\+x3/);
});

test("after a change the focus is where it was: on a place of the picture, a row over time, a chart", async ({
  page,
}) => {
  const changeFromHere = async () => {
    await page.keyboard.press("i");
    const dialog = page.getByRole("dialog", { name: "What if, from here" });
    await dialog.getByRole("button", { name: "Change it from here" }).press("Enter");
    await expect(dialog.getByRole("status")).toContainText("From 2.450 s");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  };
  const first = page.getByRole("region", { name: /^A / });
  for (const name of [/^Connection 1/, /^connection 1/]) {
    const cell = first.getByRole("gridcell", { name });
    await cell.focus();
    await changeFromHere();
    await expect(cell).toBeFocused();
  }
  await page.keyboard.press("Alt+3");
  const table = page.getByRole("button", { name: "Waiting: show as table" });
  await table.focus();
  await changeFromHere();
  await expect(table).toBeFocused();
});

test("where what it was opened from is gone, the focus is on what stands nearest", async ({
  page,
}) => {
  // Behind a dialog the page is hidden to others.
  const first = page.getByRole("region", { name: /^A /, includeHidden: true });
  const threads = first.getByRole("gridcell", { name: /^thread/, includeHidden: true });
  await threads.last().focus();
  await page.keyboard.press("i");
  await expect(page.getByRole("dialog", { name: "What if, from here" })).toBeVisible();
  await page.evaluate(() =>
    window.location.assign("#/lab?v=1&of=sandwich&server.threads=3&at=2450ms"),
  );
  await expect(threads).toHaveCount(3);
  await page.keyboard.press("Escape");
  await expect(first.getByRole("gridcell").and(page.locator(":focus"))).toHaveCount(1);
});

test("the dialog breaks no rule of access", async ({ page }) => {
  await page.keyboard.press("i");
  await expect(page.getByRole("dialog", { name: "What if, from here" })).toBeVisible();
  await expectNoViolations(page);
});
