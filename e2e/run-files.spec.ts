import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readTable } from "../test/support/read-csv.ts";
import { expectNoViolations } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

async function openDialog(page: Page, of: string): Promise<void> {
  await page.goto(`./#/lab?of=${of}&view=numbers`);
  await page.getByRole("button", { name: "The run as a file" }).click();
  await expect(dialog(page)).toBeVisible();
}

function dialog(page: Page) {
  return page.getByRole("dialog", { name: "The run as a file" });
}

/** Saves, and reads what was saved. */
async function save(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog(page)
      .getByRole("button", { name: /^Save / })
      .click(),
  ]);
  await expect(dialog(page).getByRole("status")).toContainText("is saved.");
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}

test("the runs on screen are saved for Perfetto, and as a table of requests", async ({ page }) => {
  await openDialog(page, "sandwich");
  await expectNoViolations(page);
  const trace = await save(page);
  expect(trace.name).toBe("sandwich.perfetto.json");
  expect(JSON.parse(trace.text).traceEvents.length).toBeGreaterThan(1_000);
  await dialog(page)
    .getByRole("radio", { name: /\.requests\.csv/ })
    .check();
  const table = await save(page);
  expect(table.name).toBe("sandwich.requests.csv");
  expect(readTable(table.text)).toHaveLength(600);
});

test("a long file is stopped, and nothing is saved", async ({ page }) => {
  let downloads = 0;
  page.on("download", () => downloads++);
  await openDialog(page, "how-many");
  await dialog(page).getByRole("button", { name: "Save how-many.perfetto.json" }).click();
  await dialog(page).getByRole("button", { name: "Stop" }).click();
  await expect(dialog(page).getByRole("status")).toHaveText("Stopped; nothing is saved.");
  expect(downloads).toBe(0);
});
