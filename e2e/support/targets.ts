import type { Page } from "@playwright/test";

/** What is pressed and is smaller than this each way, in px; words in a sentence are not held to it. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll("button, select, input[type=range], label:has(input)")]
        .filter((element) => element.closest("p") === null && element.checkVisibility())
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < wanted || box.height < wanted))
        .map(({ text, box }) => `${text} ${Math.round(box.width)} × ${Math.round(box.height)}`),
    // What is 24 px high may be laid out in parts of a pixel.
    least - 0.5,
  );
}
