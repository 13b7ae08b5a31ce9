import type { Page } from "@playwright/test";
import { type Beat, beatsOf } from "../app/classroom/beats.ts";
import { classroomWords } from "../app/strings/classroom.ts";
import type { Chapter } from "../src/lessons/chapter.ts";
import { coroutines } from "../src/lessons/chapters/coroutines.ts";
import { sandwich } from "../src/lessons/chapters/sandwich.ts";
import { unlimited } from "../src/lessons/chapters/unlimited.ts";
import { choicesOf } from "../src/lessons/choices.ts";
import type { StepId } from "../src/lessons/steps.ts";
import { playhead, standsStill } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1920, height: 1080 } });

const stop = (page: Page) => page.getByRole("status").filter({ hasText: /^Stop \d of \d/ });

async function present(page: Page, chapter: Chapter, step: StepId): Promise<void> {
  await page.goto(`./#/learn/${chapter.id}/${step}?present`);
  await expect(page.getByRole("button", { name: "Leave the presentation" })).toBeVisible();
}

/** Everything by which a class sees where in the chapter it is. */
async function expectAt(page: Page, chapter: Chapter, beat: Beat): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`#/learn/${chapter.id}/${beat.step}\\?present$`));
  const main = page.getByRole("main");
  const isQuestion = ["predict", "explain"].includes(beat.step) || beat.isAsked;
  const votes = page.getByRole("spinbutton", { name: "A, first vote" });
  await expect(votes).toHaveCount(isQuestion ? 1 : 0);
  await expect(main.locator("[data-right=true]")).toHaveCount(beat.isRevealed ? 2 : 0);
  await expect(stop(page)).toHaveCount(beat.stops > 0 ? 1 : 0);
  if (beat.stops > 0) await expect(stop(page)).toContainText(`Stop ${beat.stops} of`);
  const choices = choicesOf(chapter);
  const shown = choices.find(({ id }) => id === beat.case);
  if (shown === undefined) return;
  if (choices.length > 1)
    await expect(page.getByRole("radio", { name: shown.label })).toBeChecked();
  if (beat.isPlayed) await expect(main).not.toContainText(classroomWords.first);
  else await expect(main).toContainText(classroomWords.first);
}

function idsTwice(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}

test.describe("with less motion", () => {
  test.use({ reducedMotion: "reduce" });

  for (const chapter of [coroutines, sandwich, unlimited]) {
    test(`${chapter.title}: back goes through the same places as on, and no id is there twice`, async ({
      page,
    }) => {
      test.slow();
      const beats = beatsOf(chapter);
      await present(page, chapter, "scene");
      for (const [index, beat] of beats.entries()) {
        if (index > 0) await page.keyboard.press("PageDown");
        await expectAt(page, chapter, beat);
        expect(await idsTwice(page), `${beat.step} ${index}`).toEqual([]);
      }
      for (const beat of beats.toReversed().slice(1)) {
        await page.keyboard.press("PageUp");
        await expectAt(page, chapter, beat);
      }
    });
  }
});

test("back to what was played shows how it ended, and plays nothing again", async ({ page }) => {
  await present(page, coroutines, "explain");
  await page.keyboard.press("PageUp");
  const main = page.getByRole("main");
  await expect(page).toHaveURL(/compare\?present$/);
  await expect(main).not.toContainText(classroomWords.first);
  const telling = `${(coroutines.watching.tellingMs / 1_000).toFixed(3)} s`;
  await expect(playhead(page)).toHaveText(telling, { timeout: 1_000 });
});

test("back to a stop stands still at it", async ({ page }) => {
  await present(page, coroutines, "compare");
  await page.keyboard.press("PageUp");
  await expect(stop(page)).toContainText("Stop 1 of 1", { timeout: 1_000 });
  expect(await standsStill(page)).toBe(true);
});
