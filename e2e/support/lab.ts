import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Opens the Lab and waits until its picture and what stands beside it are there. */
export async function openLab(page: Page, hash = ""): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(
    page.getByRole("grid", { name: /requests, .+ and connections now/ }).first(),
  ).toBeVisible();
}

/** Where the playhead stands, in words. */
export function playhead(page: Page) {
  return page.getByRole("region", { name: "Time" }).locator("output");
}

export function scrubber(page: Page) {
  return page.getByRole("slider", { name: "Moment of the run" });
}

/** Does the playhead stay where it is? Time passes once a frame, so frames are what is waited for. */
export function standsStill(page: Page): Promise<boolean> {
  return playhead(page).evaluate(async (output) => {
    const before = output.textContent;
    for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame);
    return output.textContent === before;
  });
}
