import { openLab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test.describe("a request of one's own", () => {
  const send = "Send a request";

  test("is sent by a click, ringed and named in every variant, kept in the link, undone", async ({
    page,
  }) => {
    await openLab(page);
    await page.getByRole("button", { name: send }).click();
    await expect(page.getByText("Your request comes at 2.450 s.")).toBeVisible();
    const own = page.getByRole("gridcell", { name: /^thread \d+, your request/ });
    await expect(own).toHaveCount(2);
    await expect(page).toHaveURL(/arrivals\.byHandMs=2450/);
    await own.first().click();
    await expect(page.getByRole("heading", { name: "Your request in A" })).toBeVisible();
    await expect(page.getByRole("complementary")).toContainText(
      "Your request begins to wait for a connection",
    );

    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("z");
    await expect(own).toHaveCount(0);
    await expect(page).not.toHaveURL(/byHandMs/);
    await page.keyboard.press("Shift+Z");
    await expect(own).toHaveCount(2);
  });

  test("leaves the other requests' numbers alone, and is there in a fresh browser", async ({
    page,
  }) => {
    await openLab(page, "#/lab?v=1&of=sandwich&arrivals.byHandMs=2450&at=2450ms&sel=31");
    await expect(page.getByRole("heading", { name: "Request 31 in A" })).toBeVisible();
    await expect(page.getByRole("gridcell", { name: /^thread \d+, your request/ })).toHaveCount(2);
  });

  test("is sent by Enter where nothing has the focus, and only there", async ({ page }) => {
    await openLab(page);
    await page.getByRole("button", { name: "To the start" }).press("Enter");
    await expect(page).toHaveURL(/at=0ms/);
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/arrivals\.byHandMs=0(,|%2C)0/);
  });
});
