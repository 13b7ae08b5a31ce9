import type { Page } from "@playwright/test";
import { entries } from "../src/scenario/contents/entries.ts";
import { findStudy } from "../src/scenario/find-study.ts";
import { openLab, scrubber } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";
import { overlapsOnStages } from "./support/words-overlap.ts";

const screens = [
  { name: "a desk", width: 1440, height: 900, theme: "light" },
  { name: "a classroom's wall", width: 1920, height: 1080, theme: "projector" },
  { name: "a small classroom's wall", width: 1280, height: 720, theme: "projector" },
  { name: "a phone", width: 390, height: 844, theme: "light" },
  { name: "a phone that lies on its side", width: 844, height: 390, theme: "light" },
  { name: "the wall of an old projector", width: 800, height: 600, theme: "projector" },
];

// One page for all of them: a study takes a moment, a new page a second.
for (const { name, width, height, theme } of screens) {
  test(`on ${name}, no words of any study's stage lie on others`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await openLab(page, `#/lab?v=1&of=sandwich&theme=${theme}`);
    await page.evaluate(() => document.fonts.ready);
    const found: string[] = [];
    for (const { id } of entries) {
      await page.goto(`./#/lab?v=1&of=${id}&theme=${theme}`);
      const first = findStudy(id)?.variants[0];
      await expect(page.getByRole("grid", { name: `${first?.label}: requests` })).toBeVisible();
      found.push(...(await lookAround(page)).map((words) => `${id}, ${words}`));
    }
    expect(found).toEqual([]);
  });
}

/** At the study's own moment, at the start and soon after it. */
async function lookAround(page: Page): Promise<string[]> {
  const found = new Set<string>();
  for (const key of [null, "Home", "PageDown"]) {
    if (key !== null) await scrubber(page).press(key);
    await page.evaluate(untilDrawn);
    for (const words of await overlapsOnStages(page)) found.add(words);
  }
  return [...found];
}

/** What a frame has no time for is drawn in the next: all is drawn when some frames change nothing. */
function untilDrawn(): Promise<void> {
  return new Promise((done) => {
    let quietFrames = 0;
    const changes = new MutationObserver(() => {
      quietFrames = 0;
    });
    changes.observe(document.body, { subtree: true, childList: true, attributes: true });
    requestAnimationFrame(function pass() {
      quietFrames += 1;
      if (quietFrames < 5) requestAnimationFrame(pass);
      else {
        changes.disconnect();
        done();
      }
    });
  });
}
