import type { Page } from "playwright";

/** What is watched: a link, and what a hand does there before frames are counted. */
export interface FrameCase {
  readonly view: string;
  readonly hash: string;
  readonly begin: (page: Page) => Promise<void>;
}

export const frameCases: readonly FrameCase[] = [
  { view: "lab", hash: "", begin: play },
  {
    view: "lab with 2,000 requests in flight",
    hash: "#/lab?v=1&of=goroutines&arrivals.count=2000&variants=1&program=call+60000&at=10ms",
    begin: play,
  },
  { view: "lab while the pool's size is dragged", hash: "", begin: dragPoolSize },
];

async function play(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Play", exact: true }).click();
}

/** To and fro, a step in each frame, for as long as the page is there. */
async function dragPoolSize(page: Page): Promise<void> {
  await page.getByRole("slider", { name: "Pool size" }).evaluate((slider: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    const [least, most] = [Number(slider.min), Number(slider.max)];
    let value = Number(slider.value);
    let way = 1;
    const step = () => {
      if (value + way > Math.min(most, least + 12) || value + way < least) way = -way;
      value += way;
      set?.call(slider, String(value));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
