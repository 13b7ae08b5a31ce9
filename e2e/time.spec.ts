import { expectNoViolations } from "./support/axe.ts";
import { openLab, playhead } from "./support/lab.ts";
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
    const aside = page.getByRole("complementary");
    await aside.getByRole("button", { name: "your request" }).first().click();
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

test.describe("in time", () => {
  test("E, X and O jump to the next error, wait and checkout, with Shift back", async ({
    page,
  }) => {
    await openLab(page, "#/lab?v=1&of=sandwich&pool.checkoutTimeoutMs=700&at=0ms&sel=none");
    await page.keyboard.press("x");
    await expect(playhead(page)).toHaveText("0.333 s");
    await page.keyboard.press("e");
    await expect(page.getByRole("main")).toContainText(/1 lost/);
    const error = await playhead(page).textContent();
    const inspected = page.getByRole("complementary").getByRole("heading").first();
    await expect(inspected).toHaveText(/Request \d+ in [AB]/);
    await expect(page.getByRole("complementary")).toContainText(/gave up|refused|failed|timed out/);
    await page.keyboard.press("e");
    await expect(playhead(page)).not.toHaveText(error ?? "");
    await page.keyboard.press("Shift+E");
    await expect(playhead(page)).toHaveText(error ?? "");
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+X");
    await expect(page.getByText("There is no earlier wait in what is shown.")).toBeVisible();
  });

  test("moments are marked, gone between, and kept in the link", async ({ page }) => {
    await openLab(page, "#/lab?v=1&of=sandwich&at=2450ms&sel=none");
    await page.keyboard.press("m");
    await expect(page.getByText("Marked 2.450 s.")).toBeVisible();
    await page.keyboard.press("5");
    await page.keyboard.press("m");
    await expect(page).toHaveURL(/marks=2450ms,15133/);
    await page.keyboard.press("PageUp");
    await expect(playhead(page)).toHaveText("2.450 s");
    await page.keyboard.press("PageDown");
    await expect(playhead(page)).toHaveText("15.133 s");

    await openLab(page, "#/lab?v=1&of=sandwich&at=1000ms&marks=3000ms,2000ms");
    await page.getByRole("button", { name: "Jumps, marks and loops" }).click();
    await page.getByRole("button", { name: "Go to the mark at 2.000 s" }).click();
    await expect(playhead(page)).toHaveText("2.000 s");
    await page.getByRole("button", { name: "Remove this mark" }).click();
    await expect(page).toHaveURL(/marks=3000ms/);
    await expectNoViolations(page);
  });

  test("a stretch is looped and slowed, by keys and buttons, and kept in the link", async ({
    page,
  }) => {
    await openLab(page, "#/lab?v=1&of=sandwich&at=1000ms&sel=none");
    await page.keyboard.press("[");
    await expect(page.getByText("Playing goes round from 1.000 s to 30.266")).toBeVisible();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("]");
    await expect(page.getByText("Playing goes round from 1.000 s to 1.240 s.")).toBeVisible();
    await expect(page).toHaveURL(/loop=1000ms-1240ms/);
    await page.keyboard.press("k");
    await expect(playhead(page)).toHaveText(/1\.0\d\d s/);
    await page.keyboard.press("k");
    await page.keyboard.press("\\");
    await expect(page).not.toHaveURL(/loop=/);

    await page.getByRole("button", { name: "Jumps, marks and loops" }).click();
    await page.getByRole("button", { name: "Slow down here" }).click();
    const speed = page.getByRole("combobox", { name: "Speed" }).locator("option:checked");
    await expect(speed).toHaveText("1 s here = 5 ms there, slowed");
    await expect(page).toHaveURL(/slow=/);
    await page.getByRole("button", { name: "No longer slow here" }).click();
    await expect(speed).toHaveText("1 s here = 50 ms there");
  });

  test("what is selected is stepped through, and without a selection everything", async ({
    page,
  }) => {
    await openLab(page, "#/lab?v=1&of=sandwich&at=2450ms&sel=31");
    await page.keyboard.press(".");
    await expect(playhead(page)).toHaveText("3.067 s");
    await page.keyboard.press(",");
    await expect(playhead(page)).toHaveText("2.067 s");
    await page.keyboard.press("Escape");
    await page.keyboard.press(".");
    await expect(playhead(page)).not.toHaveText("3.067 s");
  });

  test("what is not in the run is said to be missing, and everything is stepped through", async ({
    page,
  }) => {
    await openLab(page, "#/lab?v=1&of=sandwich&arrivals.perSecond=3&at=14000ms&sel=200");
    await expect(page.getByText(/^What was chosen is not in this run\. Choose/)).toBeVisible();
    await page.keyboard.press(".");
    await expect(playhead(page)).toHaveText("14.005 s");
    await page.keyboard.press(",");
    await page.keyboard.press(",");
    await expect(playhead(page)).toHaveText("13.833 s");
  });
});
