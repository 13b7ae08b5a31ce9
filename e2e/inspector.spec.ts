import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { openLab, playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

function heading(page: Page, name: string) {
  return page.getByRole("complementary").getByRole("heading", { name, exact: true });
}

test("a connection says who holds it idle, who has had it, and leads to them", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&thing=connection.0.2");
  const aside = page.getByRole("complementary");
  await expect(heading(page, "Connection 3 in A")).toBeVisible();
  await expect(aside).toContainText(
    "Connection 3 is held idle by request 22, which has waited for the external service since 2.138 s.",
  );
  await expect(aside).toContainText("12 requests wait for one, the longest since 1.667 s.");
  const leases = aside.getByRole("list", { name: "Who has had it" }).getByRole("listitem");
  await expect(leases.filter({ hasText: "request 22" })).toContainText("98 % held idle");

  await aside.getByRole("button", { name: "request 22" }).first().click();
  await expect(heading(page, "Request 22 in A")).toBeFocused();
  await expect(aside).toContainText("It holds connection 3 idle, while 12 requests wait for one.");
  await aside.getByRole("button", { name: "connection 3" }).click();
  await expect(heading(page, "Connection 3 in A")).toBeFocused();
  await expect(page).toHaveURL(/thing=connection\.0\.2/);
});

test("a slot of the pooler's in which nothing is open is not called idle", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=node-pgbouncer&thing=server-connection.9");
  const aside = page.getByRole("complementary");
  await expect(aside).toContainText("Server connection 10 is not open.");
  await expect(aside.getByText("no connection open", { exact: true })).toBeVisible();
});

test("a line says who stands in it, and why it does not move", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&thing=connection.0.2");
  const aside = page.getByRole("complementary");
  await aside.getByRole("button", { name: "12 requests" }).click();
  await expect(heading(page, "Line for a connection in A")).toBeFocused();
  await expect(aside).toContainText("request 25 has waited longest, 783 ms.");
  await expect(aside).toContainText("All 5 connections are held idle by requests 20–24");
  const line = aside.getByRole("list", { name: "Who stands in it" }).getByRole("listitem");
  await expect(line.first()).toContainText("request 25");
});

test("a thread says whom it serves and how little it computes", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=four-ways&thing=unit.3.0");
  const aside = page.getByRole("complementary");
  await expect(heading(page, "Process 4 in A")).toBeVisible();
  await expect(aside).toContainText(
    "Process 4 serves request 3 since 0.000 s, and has computed 1 ms of these 600 ms.",
  );
  await expect(aside).toContainText("It keeps its process, while 192 requests wait outside.");
});

test("a moment in a history leads there", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&thing=connection.0.2");
  const leases = page.getByRole("complementary").getByRole("list", { name: "Who has had it" });
  await leases.getByRole("button", { name: "1.633 s" }).click();
  await expect(playhead(page)).toHaveText("1.633 s");
  await expect(page.getByRole("complementary")).toContainText(
    "Connection 3 is querying for request 17.",
  );
});

test("a deadlock is called one, with who waits for whom and its end", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=two-at-once");
  const aside = page.getByRole("complementary");
  await expect(aside).toContainText(
    "This is a deadlock, nobody can go on: request 0 holds connection 1 and waits for another,",
  );
  await expect(aside).toContainText("it ends when request 0 gives up, in 1.00 s.");
  await aside.getByRole("button", { name: "2.005 s" }).click();
  await expect(playhead(page)).toHaveText("2.005 s");
});

test("by keyboard alone, and the focus is never lost", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&thing=connection.0.2");
  const aside = page.getByRole("complementary");
  await aside.getByRole("button", { name: "request 22" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(heading(page, "Request 22 in A")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(aside.getByRole("button", { name: "Clear" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(aside.getByText("Choose a request, a connection")).toBeFocused();
});

test("Y leads from the picture to the explanation, to be read from its heading on", async ({
  page,
}) => {
  await openLab(page);
  await page.keyboard.press("y");
  await expect(heading(page, "Request 31 in A")).toBeFocused();
});

test("nothing of it is spoken by itself, and axe finds nothing", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&thing=queue.pool.0");
  await expect(heading(page, "Line for a connection in A")).toBeVisible();
  const said = page.getByRole("region", { name: "Line for a connection in A" });
  await expect(said.locator("[aria-live], [role=status]")).toHaveCount(0);
  await expectNoViolations(page);
});

test("a link to what no run has, or nobody knows, opens all the same", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&thing=connection.0.99");
  await expect(page.getByText("Choose a request, a connection")).toBeVisible();
  await openLab(page, "#/lab?v=1&of=sandwich&thing=teapot.1");
  await expect(page.getByText(/thing is "?teapot\.1/)).toBeVisible();
});
