import { openLab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test("the table of two thousand requests comes whole, piece by piece", async ({ page }) => {
  await openLab(
    page,
    "#/lab?v=1&of=goroutines&arrivals.count=2000&variants=1&program=call+60000&at=10ms",
  );
  await page.getByRole("button", { name: "Show as table" }).click();
  const requests = page.getByRole("table", { name: /who is where/ });
  // How long all of its pieces take is the machine's.
  await expect(requests.getByRole("row")).toHaveCount(2_001, { timeout: 20_000 });
  await expect(requests.getByRole("row").last()).toContainText("1999");
});

test("a setting stays under the hand while what is said above it changes", async ({ page }) => {
  await openLab(page);
  const size = page.getByRole("slider", { name: "Pool size" });
  const before = (await size.boundingBox())!;
  const y = before.y + before.height / 2;
  for (const share of [0.4, 0.7, 0.2]) {
    await page.mouse.click(before.x + before.width * share, y);
    await expect(page).toHaveURL(/pool\.max=/);
    expect((await size.boundingBox())!.y).toBe(before.y);
  }
  await expect(page).not.toHaveURL(/arrivals/);
});

test("the picture stays where it is while what is said over it grows", async ({ page }) => {
  await openLab(page);
  const first = page.getByRole("region", { name: "A Lease for the whole request" });
  const stage = first.getByRole("grid").first();
  const before = await stage.boundingBox();
  await expect(first).toContainText("12 requests wait for a connection. All 5");
  await page.getByRole("slider", { name: "Moment of the run" }).focus();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("PageUp");
    expect((await stage.boundingBox())?.y).toBe(before?.y);
  }
  await expect(first).toContainText(/15 requests wait for a connection, \d+ outside for a thread/);
});

test("the view that was looked at stays until the next one is there", async ({ page }) => {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Before the page is there: it fetches the views by itself as soon as it has time.
  await page.route(/ProgramPage/, async (route) => {
    await isReleased;
    await route.continue();
  });
  await openLab(page);
  const stage = page.getByRole("grid", { name: /requests, .+ and connections now/ }).first();
  await expect(stage).toBeVisible();
  await page.getByRole("radio", { name: "Program" }).check({ force: true });
  await expect(stage).toBeVisible();
  await expect(page.locator("#picture")).toHaveCount(1);
  release();
  await expect(page.getByRole("region", { name: "Program", exact: true })).toBeVisible();
  await expect(stage).toHaveCount(0);
});
