import type { Page } from "@playwright/test";
import { UNMEASURED } from "../app/strings/lesson-text.ts";
import { chapters } from "../src/lessons/chapters/index.ts";
import { expectNoViolations } from "./support/axe.ts";
import { playhead, standsStill } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1280, height: 720 } });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function present(page: Page): Promise<void> {
  await page.goto("./#/learn/sandwich/predict?present");
  await expect(heading(page)).toContainText("How many a second can be served?");
}

test("chapter 8 in front of a class, by the keys of a clicker", async ({ page }) => {
  test.slow();
  await present(page);
  // The question stands alone: no picture, and no answer.
  await expect(page.getByRole("grid")).toHaveCount(0);
  await expect(page.locator("[data-right=true]")).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "projector");
  await expectNoViolations(page);

  await page.getByRole("spinbutton", { name: "A, first vote" }).fill("15");
  await page.getByRole("spinbutton", { name: "D, first vote" }).fill("5");
  await page.getByRole("spinbutton", { name: "D, after discussion" }).fill("18");
  await expect(page.getByRole("region", { name: "Show of hands" })).toContainText("75 %");

  await page.keyboard.press("PageDown");
  await expect(heading(page)).toHaveText("Watch");
  await page.keyboard.press("PageDown");
  const stop = page.getByRole("status").filter({ hasText: /^Stop \d of \d/ });
  await expect(stop).toContainText("Stop 1 of 3", { timeout: 15_000 });
  await page.keyboard.press("PageUp");
  await expect(playhead(page)).toHaveText("0.000 s");
  for (let press = 0; press < 3; press++) {
    await page.keyboard.press("PageDown");
    await expect(stop).toContainText(`Stop ${press + 1} of 3`, { timeout: 20_000 });
  }
  await page.keyboard.press("PageDown");
  await expect(heading(page)).toHaveText("Compare");
  // Nothing moves, and nothing is told, before the class has said what it expects.
  await expect(playhead(page)).toHaveText("19.000 s");
  expect(await standsStill(page)).toBe(true);
  const main = page.getByRole("main");
  await expect(main).toContainText("What will be different? Say it first.");
  await expect(main).not.toContainText("Only the release is earlier");
  await expect(page.getByRole("region", { name: "Lease for each statement" })).toHaveCount(0);
  await page.keyboard.press("PageDown");
  // Each case is seen to come to the moment that tells.
  await expect(playhead(page)).toHaveText("19.600 s", { timeout: 20_000 });
  await expect(main).toContainText("Only the release is earlier");
  await expect(page.getByRole("region", { name: "Lease for each statement" })).toBeVisible();
  await page.keyboard.press("PageUp");
  await expect(playhead(page)).toHaveText("19.000 s");
  for (let press = 0; press < 3; press++) await page.keyboard.press("PageDown");
  await expect(main).toContainText("Does it help to call when both queries are done?");
  for (let press = 0; press < 3; press++) await page.keyboard.press("PageDown");
  // First what was voted, then the answer.
  await expect(heading(page)).toContainText("How many a second can be served?");
  await expect(page.getByRole("spinbutton", { name: "A, first vote" })).toHaveValue("15");
  await expect(page.getByRole("main")).not.toContainText("Measured");
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("main")).toContainText("Measured: 9.9 a second, since");
  await expectNoViolations(page);

  await page.keyboard.press("b");
  await expect(page.getByRole("button", { name: /^Black: press/ })).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("button", { name: /^Black: press/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Leave the presentation" }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme", "projector");
  await expect(page.getByRole("link", { name: "Catalogue" })).toBeVisible();
});

test("with less motion a case does not play: one press leads to the moment that tells", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./#/learn/sandwich/compare?present");
  await expect(playhead(page)).toHaveText("19.000 s");
  await page.keyboard.press("PageDown");
  await expect(playhead(page)).toHaveText("19.600 s");
  expect(await standsStill(page)).toBe(true);
});

test("a curve is drawn in front of a class when the clicker says so", async ({ page }) => {
  await page.goto("./#/learn/how-many/compare?present");
  await expect(heading(page)).toHaveText("Compare");
  for (let press = 0; press < 6; press++) await page.keyboard.press("PageDown");
  const curve = page.getByRole("region", { name: "All sizes: draw the curve" });
  await expect(curve).toContainText("0 of 13 run");
  await page.keyboard.press("PageDown");
  await expect(curve).toContainText("13 of 13 run", { timeout: 30_000 });
  await expect(page.getByRole("main")).toContainText("With few connections people wait for one.");
});

test("the notes stand in a window of their own, and follow", async ({ page }) => {
  await present(page);
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Speaker notes in a window of their own" }).click();
  const notes = await opening;
  await expect(heading(notes)).toHaveText("The sandwich: Predict");
  await expect(notes.getByRole("main")).toContainText("10: 5 connections, 500 ms each");
  await page.getByRole("button", { name: "Code for telephones" }).click();
  const code = page.getByRole("img", { name: "QR code of “The sandwich”, predict" });
  const frame = await code.evaluate((element) => {
    const { width, height } = element.getBoundingClientRect();
    return { width, height, around: element.parentElement?.clientWidth ?? 0 };
  });
  expect(frame.width).toBeGreaterThan(450);
  expect(frame.height).toBe(frame.width);
  expect(frame.around).toBeGreaterThanOrEqual(frame.width);
  await page.keyboard.press("Escape");
  await expect(code).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await expect(heading(notes)).toHaveText("The sandwich: Watch");
  await expect(page.getByRole("main")).not.toContainText("Stay silent");
});

const sheets = ["worksheet", "teacher"] as const;

test("the sheets say what the chapter says, and their code stays within the page", async ({
  page,
}) => {
  for (const sheet of sheets) {
    await page.goto(`./#/learn/sandwich/${sheet}`);
    await expect(heading(page)).toHaveText("The sandwich");
    await expect(page.getByRole("main")).toContainText("20 threads and 5 connections");
    await expectNoViolations(page);
    const [code, around] = await Promise.all([
      page.getByRole("img", { name: "QR code of the link" }).boundingBox(),
      page.locator("main > header").boundingBox(),
    ]);
    expect(code!.x + code!.width).toBeLessThanOrEqual(around!.x + around!.width);
  }
});

test("every sheet of every chapter is one page", async ({ page }) => {
  test.slow();
  for (const { id, title } of chapters) {
    for (const sheet of sheets) {
      await page.goto(`./#/learn/${id}/${sheet}`);
      await expect(heading(page)).toHaveText(title);
      await expect(page.getByRole("main")).not.toContainText(UNMEASURED);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g);
      expect(pages, `${id}: ${sheet}`).toHaveLength(1);
    }
  }
});

test("ways through the course, and its words", async ({ page }) => {
  await page.goto("./#/learn/course");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "Ten minutes",
    "One lesson",
    "Half a day",
  ]);
  await expectNoViolations(page);
  await page.goto("./#/learn/words");
  await expect(
    page.getByRole("definition").filter({ hasText: "Nobody else may use" }),
  ).toBeVisible();
  await expectNoViolations(page);
});

test("each chapter of a class's table has one row of links, and each link says whose it is", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("./#/learn/course");
  const row = page.getByRole("row").filter({ hasText: "The sandwich" }).first();
  await expect(row.getByRole("link")).toHaveText([
    "8 The sandwich",
    "Present",
    "Worksheet",
    "Teacher's page",
  ]);
  await expect(row.getByRole("link", { name: "Worksheet: The sandwich" })).toBeVisible();
  const tops = await row
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
});
