import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

const verdict = (page: Page) => page.getByRole("region", { name: "It is done when" });

async function enter(page: Page, label: string, value: number): Promise<void> {
  const field = page.getByRole("textbox", { name: label, exact: true });
  await field.fill(`${value}`);
  await field.press("Enter");
}

test("one's own figures, holding time and processes included, are run, judged and handed in", async ({
  page,
}) => {
  await page.goto("./#/learn/how-many/challenge");
  await expect(verdict(page)).toContainText("Not yet: 2 of 3 hold.");
  await enter(page, "Requests a second", 50);
  await enter(page, "Held for each request, in ms, on average", 100);
  await enter(page, "Processes", 8);
  await enter(page, "Cores of the database", 8);
  await expect(verdict(page)).toContainText("Not yet: 2 of 3 hold.");
  await enter(page, "Pool size", 3);
  await expect(verdict(page)).toContainText("Done, with 3 stars.");
  await expect(verdict(page)).toContainText("Connections open at once: at most 80");
  await expect(verdict(page)).toContainText("now 24");
  await expect(page).toHaveURL(/program=compute\+1;\+query\+~100;\+compute\+1&/);
  // What is handed in opens with the same figures, and nothing but the length may be another.
  await page.reload();
  await expect(page.getByRole("textbox", { name: /^Held for each request/ })).toHaveValue("100");
  await expect(verdict(page)).toContainText("Done, with 3 stars.");
  await page.goto("./#/learn/how-many/challenge?program=query+~100&pool.max=9");
  await expect(verdict(page)).toContainText("only how long a connection is held may be changed");
});
