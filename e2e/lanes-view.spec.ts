import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** The view of all rows, at the telling moment of the sandwich. */
async function openLanes(page: Page, more = ""): Promise<void> {
  await page.goto(`./#/lab?v=1&of=sandwich&at=2450ms&sel=31&view=lanes${more}`);
  await expect(rowsOf(page).getByRole("row").first()).toBeVisible();
}

function rowsOf(page: Page, variant = "Lease for the whole request") {
  return page.getByRole("grid", { name: `${variant}: everything over time` });
}

function heading(page: Page) {
  return page.getByRole("complementary").getByRole("heading").first();
}

test.beforeEach(({ page }) => openLanes(page));

test("shows every connection and thread of both variants, and cores on demand", async ({
  page,
}) => {
  for (const variant of ["Lease for the whole request", "Lease for each statement"]) {
    const grid = rowsOf(page, variant);
    await expect(grid.getByRole("rowheader", { name: "connection 5" })).toBeVisible();
    await expect(grid.getByRole("rowheader", { name: "Group: 20 threads" })).toBeVisible();
    await expect(grid).toHaveAttribute("aria-rowcount", "27");
  }
  await page.getByRole("checkbox", { name: "cores" }).check();
  await expect(rowsOf(page)).toHaveAttribute("aria-rowcount", "41");
  await page.getByRole("checkbox", { name: "threads" }).uncheck();
  await expect(rowsOf(page).getByRole("rowheader", { name: "core 4", exact: true })).toBeVisible();
});

test("a link opens with the same rows", async ({ page, context }) => {
  await page.getByRole("checkbox", { name: "cores" }).check();
  await page.getByRole("checkbox", { name: "threads" }).uncheck();
  const group = (of: Page) => rowsOf(of).getByRole("rowheader", { name: "Group: 5 connections" });
  await group(page).click();
  await expect(page).toHaveURL(/lanes=connection.*core.*folded=connection\.0/);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("checkbox", { name: "cores" })).toBeChecked();
  await expect(other.getByRole("checkbox", { name: "threads" })).not.toBeChecked();
  await expect(group(other)).toHaveAttribute("aria-expanded", "false");
});

test("buttons do all that wheel and drag do", async ({ page }) => {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await press("Less time");
  await expect(page).toHaveURL(/window=1200ms/);
  await press("More time");
  await expect(page).not.toHaveURL(/window=/);
  await press("Later");
  await expect(page).toHaveURL(/from=1450ms/);
  await press("Earlier");
  await expect(page).toHaveURL(/from=850ms/);
  await press("Whole run");
  await expect(page).toHaveURL(/window=30266\.667ms/);
  await press("To the selected");
  await expect(page).toHaveURL(/from=1916\.667ms/);
  const follow = page.getByRole("button", { name: "Follow the playhead" });
  await expect(follow).toHaveAttribute("aria-pressed", "true");
  await follow.click();
  await page.keyboard.press("9");
  await expect(playhead(page)).toHaveText("27.240 s");
  await expect(page).toHaveURL(/from=1916\.667ms/);
  await follow.click();
  await expect(page).not.toHaveURL(/from=/);
});

test("rows are walked by keyboard: names, stretches, groups", async ({ page }) => {
  const focused = rowsOf(page).locator(":focus");
  await rowsOf(page).getByRole("rowheader").first().focus();
  await expect(focused).toHaveAccessibleName("Group: 5 connections");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAccessibleName(/^connection 1: held idle by request 20/);
  await page.keyboard.press("ArrowLeft");
  await expect(focused).toHaveAccessibleName(/^connection 1: querying by request 20/);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Request 20 in A");
  await page.keyboard.press("Home");
  await expect(focused).toHaveAccessibleName("connection 1");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/thing=connection\.0\.0/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(focused).toHaveAttribute("aria-expanded", "false");
  await expect(rowsOf(page).getByRole("rowheader", { name: "connection 1" })).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(rowsOf(page).getByRole("rowheader", { name: "connection 1" })).toBeVisible();
});

test("the focus goes on beyond what is in sight", async ({ page }) => {
  await rowsOf(page).getByRole("rowheader").first().focus();
  for (let i = 0; i < 26; i++) await page.keyboard.press("ArrowDown");
  await expect(rowsOf(page).locator(":focus")).toHaveAccessibleName("thread 20");
  await expect(rowsOf(page).locator(":focus")).toBeInViewport();
});

test("the selected request and its blockers have rows of their own", async ({ page }) => {
  await page.getByRole("combobox", { name: "Requests" }).selectOption("selected");
  const group = rowsOf(page).getByRole("rowheader", { name: "Group: 7 requests" });
  await expect(group).toBeVisible();
  await expect(
    rowsOf(page).getByRole("gridcell", { name: /^request 31: waits for a connection/ }),
  ).toBeVisible();
  // To the holders now, and to the one that lets go.
  await expect(rowsOf(page).locator("[data-layer=arrows] > g")).toHaveCount(6);
  await expect(rowsOf(page).locator("[data-layer=arrows]")).toContainText("26 → 31");
});

test("pointing emphasises a request in both variants", async ({ page }) => {
  const outlines = (variant: string) => rowsOf(page, variant).locator("[data-layer=hovered] rect");
  const box = await rowsOf(page).boundingBox();
  if (box === null) throw new Error("the rows have a place");
  await page.mouse.move(box.x + box.width * 0.6, box.y + 36);
  await expect(page.getByText(/^connection 1 · request \d+ · held idle/)).toBeVisible();
  await expect(outlines("Lease for the whole request")).not.toHaveCount(0);
  await expect(outlines("Lease for each statement")).not.toHaveCount(0);
});

test("the same is there as tables", async ({ page }) => {
  await page
    .getByRole("region", { name: "What is shown" })
    .getByRole("button", { name: "Show as table" })
    .click();
  const dialog = page.getByRole("dialog", { name: "The rows in sight, as tables" });
  await expect(
    dialog.getByRole("row", { name: /connection 1 2\.005.* held idle 20/ }).first(),
  ).toBeVisible();
  const waits = dialog.getByRole("table", { name: /whole request: who waits for whom/ });
  await expect(
    waits.getByRole("row", { name: /^request 31 a connection .* request 26 requests 20–24$/ }),
  ).toBeVisible();
});

test("breaks no rule of accessibility", async ({ page }) => {
  await expectNoViolations(page);
});
