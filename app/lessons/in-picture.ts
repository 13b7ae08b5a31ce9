import type { Box } from "./place-name.ts";

/** A request is where its token is, or the place that it has. */
export function findThing(picture: HTMLElement, thing: string): Element | null {
  const [kind, task] = thing.split(".");
  const selector = kind === "request" ? `[data-task="${task}"]` : `[data-thing="${thing}"]`;
  const all = [...picture.querySelectorAll(selector)];
  return all.find((one) => one.getBoundingClientRect().width > 0) ?? null;
}

/** Where something is, in pixels of the picture, however far that is scrolled. */
export function boxIn(picture: HTMLElement, { left, top, width, height }: DOMRect): Box {
  const frame = picture.getBoundingClientRect();
  return { left: left - frame.left, top: top - frame.top + picture.scrollTop, width, height };
}

/** What part of a line a letter leaves free, above and below. */
const LEADING = 0.2;

/** Where words are to be read, and the rows of time; but for the name that is to be placed. */
export function wordsIn(picture: HTMLElement, name: Element): readonly Box[] {
  const boxes = boxesOf(picture, "[data-rows]");
  const texts = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (element === null || name.contains(element)) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(texts.currentNode);
    const { left, top, width, height } = boxIn(picture, range.getBoundingClientRect());
    const ink = { left, top: top + LEADING * height, width, height: (1 - 2 * LEADING) * height };
    if (width > 0) boxes.push(ink);
  }
  return boxes;
}

/** Where requests and cores are. */
export function drawnIn(picture: HTMLElement): readonly Box[] {
  return boxesOf(picture, "[data-task], [data-thing^=core]");
}

function boxesOf(picture: HTMLElement, selector: string): Box[] {
  const all = [...picture.querySelectorAll(selector)];
  return all.map((one) => boxIn(picture, one.getBoundingClientRect()));
}
