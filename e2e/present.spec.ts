import type { Page } from "@playwright/test";
import { holdWorker } from "./support/hold-worker.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1920, height: 1080 }, reducedMotion: "reduce" });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const leave = (page: Page) => page.getByRole("button", { name: "Leave the presentation" });

test("a reload after a clicker's step goes on presenting, until one leaves", async ({ page }) => {
  await page.goto("./#/learn/sandwich/predict?present");
  await expect(leave(page)).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(heading(page)).toHaveText("Watch");
  await expect(page).toHaveURL(/#\/learn\/sandwich\/watch\?present$/);
  await page.reload();
  await expect(leave(page)).toBeVisible();
  await page.getByRole("link", { name: "Challenge", exact: true }).click();
  await expect(page).toHaveURL(/challenge\?present$/);
  await page.getByRole("combobox", { name: "Leases a connection" }).selectOption("statement");
  await expect(page).toHaveURL(/challenge\?pool\.lease=statement&present$/);
  await expect(page.getByRole("combobox", { name: "Leases a connection" })).toHaveValue(
    "statement",
  );
  await leave(page).click();
  await expect(page).toHaveURL(/challenge\?pool\.lease=statement$/);
  await page.reload();
  await expect(heading(page)).toHaveText("Challenge");
  await expect(leave(page)).toHaveCount(0);
});

test("the focus is on the heading of each step that is presented", async ({ page }) => {
  await page.goto("./#/learn/sandwich/scene");
  await page.getByRole("button", { name: "Present" }).click();
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toHaveText("Set the scene");
  await page.reload();
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(heading(page)).toContainText("How many a second can be served?");
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(heading(page)).toHaveText("Watch");
  await expect(heading(page)).toBeFocused();
  await page.getByRole("link", { name: "Explain", exact: true }).click();
  await expect(heading(page)).toContainText("How many a second can be served?");
  await expect(heading(page)).toBeFocused();
  // The answer comes while hands are counted.
  const hands = page.getByRole("spinbutton", { name: "A, first vote" });
  await hands.focus();
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("main")).toContainText("Measured: 9.9 a second");
  await expect(hands).toBeFocused();
  await leave(page).click();
  await expect(heading(page)).toHaveText("Explain");
  await expect(heading(page)).toBeFocused();
});

test("at the last stop all ways on are above the time", async ({ page }) => {
  await page.goto("./#/learn/sandwich/watch?present");
  await expect(heading(page)).toHaveText("Watch");
  for (let press = 1; press <= 3; press++) {
    await page.keyboard.press("PageDown");
    await expect(page.getByRole("main")).toContainText(`Stop ${press} of 3`);
  }
  for (const name of ["Skip to the challenge", "Open in the Lab"]) {
    await expect(page.getByRole("link", { name })).toBeInViewport({ ratio: 1 });
  }
});

test("a clicker that is pressed before the run is there is at its stop when that comes", async ({
  page,
}) => {
  const comes = await holdWorker(page);
  await page.goto("./#/learn/sandwich/watch?present");
  await expect(heading(page)).toHaveText("Watch");
  await page.keyboard.press("PageDown");
  comes();
  await expect(page.getByRole("main")).toContainText("Stop 1 of 3");
});

test("the numbers of a challenge stand in one line, and so they do where two runs are compared", async ({
  page,
}) => {
  for (const [step, runs] of [
    ["challenge", 1],
    ["compare", 2],
  ] as const) {
    await page.goto(`./#/learn/sandwich/${step}?present`);
    await expect(heading(page)).toHaveText(step === "compare" ? "Compare" : "Challenge");
    if (runs === 2) await page.keyboard.press("PageDown");
    const numbers = page.getByRole("main").getByRole("definition");
    await expect(numbers).toHaveCount(5 * runs);
    const lines = await numbers.evaluateAll((all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().bottom)),
    );
    expect(new Set(lines).size, step).toBe(runs);
  }
});

test("of two runs that are compared neither lies on the other", async ({ page }) => {
  await page.goto("./#/learn/sandwich/compare?present");
  await expect(heading(page)).toHaveText("Compare");
  await page.keyboard.press("PageDown");
  const panels = page.locator("#picture").getByRole("region", { name: /^Lease for/ });
  await expect(panels).toHaveCount(2);
  await expect(page.getByText(/15 requests wait for a connection/).first()).toBeVisible();
  for (const panel of await panels.all()) {
    const [needed, room] = await panel.evaluate((one) => [one.scrollHeight, one.clientHeight]);
    // Half a pixel of each is rounded up.
    expect(needed!).toBeLessThanOrEqual(room! + 1);
  }
});

test("what a challenge has chosen is read whole", async ({ page }) => {
  await page.goto("./#/learn/sandwich/challenge?present");
  const chosen = page.getByRole("combobox", { name: "Leases a connection" });
  await expect(chosen).toHaveValue("request");
  const [room, needed] = await chosen.evaluate((select) => {
    const alone = select.cloneNode(true) as HTMLElement;
    alone.style.maxWidth = "none";
    alone.style.position = "absolute";
    select.after(alone);
    const both = [select.getBoundingClientRect().width, alone.getBoundingClientRect().width];
    alone.remove();
    return both;
  });
  expect(room!).toBeGreaterThanOrEqual(needed!);
});

test.describe("on a laptop's screen", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const chapter of ["pinned", "sandwich"]) {
    test(`${chapter}: with the answer comes what explains it, in sight`, async ({ page }) => {
      await page.goto(`./#/learn/${chapter}/explain?present`);
      const question = heading(page);
      await expect(question).toBeFocused();
      const before = await question.boundingBox();
      await page.keyboard.press("PageDown");
      const said = page.locator("[data-said=aha]");
      await expect(said).toBeInViewport({ ratio: 1 });
      expect(await question.boundingBox()).toEqual(before);
    });
  }
});
