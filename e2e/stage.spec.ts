import { expectNoViolations } from "./support/axe.ts";
import { openLab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Of each architecture's picture, in a study that shows it: what can be pointed at, and what it says. */
const pictures = [
  { study: "four-ways", variant: 0, place: /^process 1, request 0 waits for/, text: "150 MB" },
  {
    study: "four-ways",
    variant: 1,
    place: /^thread 1 of process 1, request/,
    text: "lock is free",
  },
  { study: "event-loop", variant: 0, place: /^Core 1, computes for request 25/, text: /\d+ tasks/ },
  { study: "coroutines", variant: 2, place: /^Core 4, computes for/, text: "4 processors" },
  { study: "goroutines", variant: 1, place: /^Core 1, free/, text: "200 threads" },
  { study: "goroutines", variant: 2, place: /^process 1, request/, text: /200 processes: 30\sGB/ },
  { study: "fleet", variant: 0, place: /^Connection 1 of process 12, idle/, text: "12 pools of 5" },
  { study: "unlimited", variant: 0, place: /^Connection 1, querying/, text: "97 of 100" },
] as const;

for (const { study, variant, place, text } of pictures) {
  test(`${study}, variant ${variant + 1}: its parts have names and numbers`, async ({ page }) => {
    await openLab(page, `#/lab?v=1&of=${study}`);
    const grid = page.getByRole("grid", { name: /: requests, .+ and connections now/ });
    const own = grid.nth(variant);
    await expect(own.getByRole("gridcell", { name: place }).first()).toBeAttached();
    await expect(own).toContainText(text);
  });
}

test("a picture is named after what serves in it", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=four-ways");
  for (const units of ["processes", "threads", "coroutines"]) {
    const name = new RegExp(`: requests, ${units} and connections now`);
    await expect(page.getByRole("grid", { name }).first()).toBeAttached();
  }
});

test("a pooler stands between the pool and the database, and its connections can be chosen", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=node-pgbouncer");
  const grid = page.getByRole("grid", { name: /: requests, .+ and connections now/ }).first();
  const server = grid.getByRole("gridcell", { name: /^(Connection|Slot) 1 of the pooler/ });
  await expect(server).toBeAttached();
  await expect(grid).toContainText("pooler");
});

test("worlds other than the first one break no rule of access", async ({ page }) => {
  test.slow();
  await openLab(page, "#/lab?v=1&of=process");
  await expect(page.getByText("150 MB").first()).toBeVisible();
  // A row is there before its cells.
  for (const grid of await page.getByRole("grid").all()) {
    await expect(grid.getByRole("gridcell").first()).toBeVisible();
  }
  await expectNoViolations(page);
});
