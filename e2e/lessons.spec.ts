import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { openLab, playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const stop = (page: Page) => page.getByRole("status").filter({ hasText: /^Stop \d of \d/ });

async function openStep(page: Page, path: string): Promise<void> {
  await page.goto(`./#/learn/${path}`);
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole("grid").first()).toBeVisible();
}

/** To the next thing of that name by Tab alone, then Enter. */
async function press(page: Page, role: "link" | "button", name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).first().focus();
  await page.keyboard.press("Enter");
}

test("by keyboard the focus is never lost: into a chapter, after an answer, at the last stop", async ({
  page,
}) => {
  await page.goto("./#/learn");
  await press(page, "link", "The sandwich");
  await expect(heading(page)).toHaveText("Set the scene");
  await expect(heading(page)).toBeFocused();

  await press(page, "link", "Next: predict");
  await page.getByRole("radio", { name: /^500/ }).focus();
  await page.keyboard.press("Space");
  await press(page, "button", "That is my answer");
  await expect(page.getByRole("link", { name: "Watch it happen" })).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Watch");
  const next = page.getByRole("button", { name: "To the next stop" });
  await next.focus();
  for (const number of [1, 2, 3]) {
    await page.keyboard.press("Enter");
    await expect(stop(page)).toContainText(`Stop ${number} of 3`);
  }
  await expect(next).toBeDisabled();
  await expect(next).toBeFocused();
});

test("chapter 8 by keyboard: scene, prediction, three stops, cases, explanation", async ({
  page,
}) => {
  await openStep(page, "sandwich");
  await expect(heading(page)).toHaveText("Set the scene");
  // Nothing can be played before one has said what one expects.
  await expect(page.getByRole("region", { name: "Time" })).toHaveCount(0);
  await press(page, "link", "Next: predict");
  await expect(heading(page)).toHaveText("Predict");
  await expect(heading(page)).toBeFocused();
  await page.getByRole("radio", { name: /^500/ }).focus();
  await page.keyboard.press("Space");
  await press(page, "button", "That is my answer");
  // One way on, and it plays.
  await expect(page.getByRole("link", { name: "Next: watch" })).toHaveCount(0);
  await press(page, "link", "Watch it happen");

  await expect(heading(page)).toHaveText("Watch");
  await expect(stop(page)).toContainText("Stop 1 of 3", { timeout: 15_000 });
  await expect(stop(page)).toContainText("Held idle");
  await press(page, "button", "Play on");
  await expect(stop(page)).toContainText("Stop 2 of 3", { timeout: 15_000 });
  await press(page, "button", "To the next stop");
  await expect(stop(page)).toContainText("will wait longer: up to 1.5 s");
  await expect(playhead(page)).toHaveText("2.450 s");

  await press(page, "link", "Next: compare");
  // Not at the start, where all are alike.
  await expect(playhead(page)).toHaveText("19.600 s");
  await expect(page.getByRole("main")).toContainText("83 outside for a thread");
  await page.getByRole("radio", { name: "Give it back after each query" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: "Does it help" })).toContainText(
    "10.3 s",
  );
  await expect(page).toHaveURL(/compare\?case=last$/);
  await press(page, "button", "Play from the beginning");
  await press(page, "button", "Pause");
  await expect(page).toHaveURL(/compare\?case=last&at=\d+/);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Make the call last" })).toBeChecked();
  await expect(playhead(page)).not.toHaveText("19.600 s");
  await press(page, "link", "Next: explain");
  await expect(playhead(page)).toHaveText("19.600 s");
  const main = page.getByRole("main");
  await expect(main).toContainText("5 / 500 ms gives 10 a second");
  await expect(main).toContainText("✗ 500: 5 connections, 10 ms each");
  await expect(main).toContainText("✓ 10: 5 connections, 500 ms each");
  await expect(page).toHaveURL(/#\/learn\/sandwich\/explain\?case=last$/);
});

test("what there is none of is said", async ({ page }) => {
  await page.goto("./#/learn/nonsense");
  await expect(page.getByRole("alert")).toContainText("no chapter called “nonsense”");
  await page.goto("./#/learn/sandwich/nonsense");
  await expect(page.getByRole("alert")).toContainText("no step called “nonsense”");
  await expect(heading(page)).toHaveText("Set the scene");
});

test("to be not sure is an answer, and is remembered", async ({ page }) => {
  await openStep(page, "sandwich/watch");
  await expect(page.getByRole("main")).toContainText("First say what you expect.");
  // What comes would be the answer.
  await expect(page.getByText("connection 1", { exact: true })).toBeHidden();
  await page.getByRole("button", { name: "I am not sure: show me" }).click();
  await expect(page.getByRole("button", { name: "Play", exact: true }).first()).toBeVisible();
  await page.reload();
  await openStep(page, "sandwich/explain");
  await expect(page.getByRole("main")).toContainText("You were not sure.");
});

test("chapter 11 asks a second time before it compares, and answers both", async ({ page }) => {
  await openStep(page, "unlimited/compare");
  await expect(page.getByRole("group")).toContainText("When does the last answer come?");
  // What is beside the scene would be the answer.
  await expect(page.getByRole("radio", { name: "A limit of eight" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "At most eight" })).toHaveCount(0);
  await expect(page.getByRole("main")).not.toContainText("781 ms");
  await page.getByRole("radio", { name: "At about the same time" }).focus();
  await page.keyboard.press("Space");
  await press(page, "button", "That is my answer");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole("radio", { name: "A limit of eight" })).toBeChecked();
  await expect(page.getByRole("region", { name: "At most eight" })).toBeVisible();
  await press(page, "link", "Next: explain");
  const main = page.getByRole("main");
  await expect(main).toContainText("You have not answered the question.");
  await expect(main).toContainText("✓ At about the same time");
  await page.reload();
  await expect(main).toContainText("✓ At about the same time");
});

test("the answer to a second question can be changed, as the first one's", async ({ page }) => {
  await openStep(page, "unlimited/compare");
  await page.getByRole("radio", { name: "Twelve times as late" }).check();
  await press(page, "button", "That is my answer");
  const main = page.getByRole("main");
  await expect(main).toContainText("You said: Twelve times as late");
  await press(page, "button", "Change my answer");
  // What is beside the scene is gone until there is another answer.
  await expect(page.getByRole("radio", { name: "A limit of eight" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "At most eight" })).toHaveCount(0);
  await expect(page.getByRole("radio", { name: "Twelve times as late" })).toBeFocused();
  await expect(page.getByRole("radio", { name: "Twelve times as late" })).toBeChecked();
  await page.getByRole("radio", { name: "I am not sure" }).check();
  await press(page, "button", "That is my answer");
  await expect(heading(page)).toBeFocused();
  await expect(main).toContainText("You were not sure.");
  await expect(page.getByRole("region", { name: "At most eight" })).toBeVisible();
});

test("what was done goes along as a file, and comes back elsewhere", async ({ page, browser }) => {
  await openStep(page, "sandwich/predict");
  await page.getByRole("radio", { name: /^10:/ }).check();
  await page.getByRole("button", { name: "That is my answer" }).click();
  await page.goto("./#/learn");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save what I have done" }).click();
  const file = await (await saving).path();

  const fresh = await browser.newContext();
  const elsewhere = await fresh.newPage();
  await elsewhere.goto(page.url());
  const bring = elsewhere.getByRole("button", { name: "Bring back what I saved" });
  for (const [chosen, said] of [
    ["package.json", "This file holds nothing"],
    [file, "1 answer or challenge is back."],
  ] as const) {
    const choosing = elsewhere.waitForEvent("filechooser");
    await bring.click();
    await (await choosing).setFiles(chosen);
    await expect(elsewhere.getByRole("status")).toContainText(said);
  }
  await expect(elsewhere.getByText("answered")).toHaveCount(1);
  await fresh.close();
});

test("a challenge is passed, handed in as a link, and checked again in a fresh browser", async ({
  page,
  browser,
}) => {
  await openStep(page, "sandwich/challenge");
  const verdict = page.getByRole("region", { name: "It is done when" });
  await expect(verdict).toContainText("Not yet: 2 of 3 hold.");
  // By moving a line: the call comes before the first query.
  await page.getByRole("button", { name: "Move up: call 490" }).focus();
  await page.keyboard.press("Enter");
  await expect(verdict).toContainText("Done, with 3 stars.");
  await expect(page).toHaveURL(/challenge\?program=call/);
  await expect(
    page.getByRole("link", { name: "Next: chapter 9, Another connection" }),
  ).toHaveAttribute("href", "#/learn/another-connection/scene");

  const fresh = await browser.newContext();
  const opened = await fresh.newPage();
  await opened.goto(page.url());
  await expect(opened.getByRole("main")).toContainText("It has just been run and checked again");
  await expect(opened.getByRole("region", { name: "It is done when" })).toContainText(
    "Done, with 3 stars.",
  );
  await opened.goto(`${page.url()}&pool.max=50`);
  await expect(opened.getByRole("region", { name: "It is done when" })).toContainText(
    "Pool size is locked in this challenge.",
  );
  await fresh.close();
});

test("the good one stands beside one's own", async ({ page }) => {
  await openStep(page, "sandwich/challenge");
  await page.getByRole("button", { name: "Show a good one beside it" }).click();
  await expect(page.getByRole("region", { name: "A good one" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Why it works");
});

test("a step opens in the Lab; the Lab's own work is an undo away, and Back leads to the lesson", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=pinned&at=1000ms");
  await page.getByRole("link", { name: "Learn" }).click();
  await page.getByRole("link", { name: "The sandwich" }).click();
  await expect(heading(page)).toHaveText("Set the scene");
  await page.getByRole("link", { name: "Lab", exact: true }).click();
  await expect(page).toHaveTitle("Pinned · Poolscope");
  await expect(playhead(page)).toHaveText("1.000 s");

  await page.goBack();
  await expect(heading(page)).toHaveText("Set the scene");
  const open = page.getByRole("link", { name: "Open in the Lab" });
  await expect(open).toHaveAttribute("href", /learn-sandwich|s=/);
  await open.click();
  await expect(page).toHaveTitle("The sandwich · Poolscope");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveTitle("Pinned · Poolscope");
  await page.getByRole("link", { name: "Learn" }).click();
  await expect(heading(page)).toHaveText("Set the scene");
});

for (const theme of ["light", "dark"]) {
  test(`nothing is against the rules in the ${theme} theme`, async ({ page }) => {
    test.slow();
    await openStep(page, "sandwich/predict");
    await page.getByRole("combobox", { name: "Theme" }).selectOption(theme);
    for (const step of ["predict", "watch", "compare", "explain", "challenge"]) {
      await openStep(page, `sandwich/${step}`);
      await expectNoViolations(page);
    }
    await page.goto("./#/learn");
    await expect(heading(page)).toHaveText("Learn");
    await expectNoViolations(page);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("every step fits its width, and breaks no rule", async ({ page }) => {
    test.slow();
    for (const step of ["scene", "predict", "watch", "compare", "explain", "challenge"]) {
      await page.setViewportSize({ width: 320, height: 640 });
      await openStep(page, `sandwich/${step}`);
      const narrow = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(narrow, step).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 390, height: 844 });
      await openStep(page, `sandwich/${step}`);
      await expectNoViolations(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, step).toBeLessThanOrEqual(390);
      await expect(page.locator("[aria-current=step]")).toBeInViewport({ ratio: 1 });
    }
  });

  test("what is played, and what is said of it, are in sight together", async ({ page }) => {
    await openStep(page, "sandwich/watch");
    await page.getByRole("button", { name: "I am not sure: show me" }).click();
    const main = page.getByRole("main");
    await main.getByRole("button", { name: "Play", exact: true }).click();
    await expect(stop(page)).toContainText("Stop 1 of 3", { timeout: 15_000 });
    await expect(stop(page)).toBeInViewport({ ratio: 1 });
    const picture = page.getByRole("region", { name: "Lease for the whole request" });
    await expect(picture).toBeInViewport({ ratio: 1 });
    await openStep(page, "sandwich/compare");
    await expect(picture).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("region", { name: "Lease for each statement" })).toBeInViewport({
      ratio: 1,
    });
    await expect(page.getByText("Only the release is earlier")).toBeInViewport();
    // What explains the picture is read with the picture in sight, down to the fine print.
    await openStep(page, "sandwich/explain");
    await expect(page.getByText(/gives 10 a second/).first()).toBeInViewport();
    await page.getByText("Fine print").scrollIntoViewIfNeeded();
    await expect(page.getByText("Fine print")).toBeInViewport();
    await expect(picture).toBeInViewport({ ratio: 1 });
  });

  test("a challenge that is done says so where one is", async ({ page }) => {
    await openStep(page, "sandwich/challenge");
    const up = page.getByRole("button", { name: "Move up: call 490" });
    await up.click();
    await expect(up).toBeInViewport();
    const verdict = page.getByRole("status").filter({ hasText: "Done, with 3 stars." });
    await expect(verdict).toBeInViewport({ ratio: 1 });
  });
});
