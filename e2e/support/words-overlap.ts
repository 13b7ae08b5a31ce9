import type { Page } from "@playwright/test";

/**
 * Where words on the stages lie on one another, on a core, across the edge of a box, or leave the
 * drawing: what they are, as they are drawn.
 */
export function overlapsOnStages(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Ink {
      readonly text: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }

    /** A letter does not fill its line. */
    const inkOf = (element: Element): Ink => {
      const { left, right, top, bottom, height } = element.getBoundingClientRect();
      const text = element.textContent ?? "";
      return { text, left, right, top: top + 0.2 * height, bottom: bottom - 0.22 * height };
    };
    const boxOf = (element: Element): Ink => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      const gap = width * 0.1;
      return { text: "", left: left + gap, right: right - gap, top: top + 2, bottom: bottom - 2 };
    };
    const shared = (a: Ink, b: Ink) => ({
      x: Math.min(a.right, b.right) - Math.max(a.left, b.left),
      y: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    });
    const isWithin = (a: Ink, b: Ink, slack: number) =>
      a.left >= b.left - slack &&
      a.right <= b.right + slack &&
      a.top >= b.top - slack &&
      a.bottom <= b.bottom + slack;

    const found: string[] = [];
    for (const stage of document.querySelectorAll<SVGSVGElement>(
      "svg:has([data-layer=captions])",
    )) {
      const all = (selector: string) => [...stage.querySelectorAll(selector)];
      const texts = all(
        "[data-layer=captions] text, [data-layer=strands] text, [data-layer=pipes] tspan",
      )
        .map(inkOf)
        .filter(({ text, left, right }) => text !== "" && right > left);
      const cores = all("[data-thing^=core] rect").map(boxOf);
      const frames = all("[data-layer=frames] rect").map((frame) => ({
        ...frame.getBoundingClientRect().toJSON(),
        text: "",
      })) as Ink[];
      const drawing = { ...stage.getBoundingClientRect().toJSON(), text: "" } as Ink;
      const where = stage.getAttribute("aria-label")?.split(":")[0];
      for (const [i, one] of texts.entries()) {
        const say = (what: string) => found.push(`${where}: “${one.text}” ${what}`);
        for (const other of texts.slice(i + 1)) {
          const { x, y } = shared(one, other);
          if (x > -1 && y > 0.5) say(`on “${other.text}”`);
        }
        for (const core of cores) {
          const { x, y } = shared(one, core);
          if (x > 1 && y > 1 && (one.left < core.left - 1 || one.right > core.right + 1)) {
            say("on a core");
          }
        }
        for (const frame of frames) {
          const { x, y } = shared(one, frame);
          if (x > 1 && y > 1 && !isWithin(one, frame, 1)) say("across a box");
        }
        if (!isWithin(one, drawing, 3)) say("leaves the drawing");
      }
    }
    return found;
  });
}
