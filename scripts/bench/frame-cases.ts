import type { Page } from "playwright";

/** What is watched: a link, and what a hand does there before frames are counted. */
export interface FrameCase {
  readonly view: string;
  readonly hash: string;
  readonly begin: (page: Page) => Promise<void>;
}

/** A run of 100,000 spans in each variant; in 4 s some 10,000 of them are in sight. */
const wide =
  "#/lab?v=1&of=sandwich&program=query+5;+call+20;+query+5&arrivals.perSecond=600" +
  "&arrivals.forMs=20000&pool.max=10&server.threads=40&at=6000ms&speed=1000ms&view=lanes";

export const frameCases: readonly FrameCase[] = [
  { view: "lab", hash: "", begin: play },
  {
    view: "lab with 2,000 requests in flight",
    hash: "#/lab?v=1&of=goroutines&arrivals.count=2000&variants=1&program=call+60000&at=10ms",
    begin: play,
  },
  { view: "lanes with 10,000 spans in sight", hash: `${wide}&window=4000ms`, begin: play },
  {
    view: "lanes with 100,000 spans in sight",
    hash: `${wide}&window=20000ms&from=0ms`,
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
    // Without a name: tsx would call a helper for it, which the page does not have.
    void (async () => {
      for (;;) {
        await new Promise(requestAnimationFrame);
        if (value + way > Math.min(most, least + 12) || value + way < least) way = -way;
        value += way;
        set?.call(slider, String(value));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      }
    })();
  });
}
