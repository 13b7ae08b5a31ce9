import type { Page } from "@playwright/test";

/** Which words of a lesson's picture the name of what is pointed at lies on. */
export function wordsCovered(page: Page): Promise<readonly string[]> {
  return page.locator("[data-placed=true] > p").evaluate((name) => {
    const own = name.getBoundingClientRect();
    const picture = document.getElementById("picture")!;
    const texts = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found: string[] = [];
    while (texts.nextNode()) {
      const { parentElement } = texts.currentNode;
      if (!parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      if (name.contains(parentElement)) continue;
      range.selectNodeContents(texts.currentNode);
      const { left, right, top, bottom, height } = range.getBoundingClientRect();
      const across = Math.min(right, own.right) - Math.max(left, own.left);
      // A letter does not fill its line.
      const down =
        Math.min(bottom - 0.2 * height, own.bottom) - Math.max(top + 0.2 * height, own.top);
      if (across > 1 && down > 1) found.push(`${range}`);
    }
    return found;
  });
}
