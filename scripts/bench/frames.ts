import { chromium } from "playwright";
import { build, preview } from "vite";
import { findChromium } from "../chromium.mjs";

export interface FrameCost {
  readonly view: string;
  /** Drawn elements of the picture; what stands on a canvas is not among them. */
  readonly marks: number;
  /** What a frame's callbacks take while the page plays, on average. */
  readonly mainThreadMs: number;
}

const FRAMES = 120;

/** Plays the page as it opens, at a desk's size, in a browser without a graphics card. */
export async function measureFrames(): Promise<readonly FrameCost[]> {
  await build({ logLevel: "error" });
  const server = await preview({ preview: { port: 0 }, logLevel: "error" });
  const browser = await chromium.launch({
    ...findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-quic"],
  });
  const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
  await page.addInitScript(timeFrames);
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await page.getByRole("grid").first().waitFor();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  const mainThreadMs = await page.evaluate(meanFrame, FRAMES);
  const marks = await page.locator("#picture svg *").count();
  await browser.close();
  await server.close();
  return [{ view: "lab", marks, mainThreadMs }];
}

declare global {
  /** What each frame's callbacks took, in ms, by the frame's time. */
  var frameTimes: Map<number, number>;
}

function timeFrames(): void {
  globalThis.frameTimes = new Map();
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    request((at) => {
      const before = performance.now();
      callback(at);
      const spent = globalThis.frameTimes.get(at) ?? 0;
      globalThis.frameTimes.set(at, spent + performance.now() - before);
    });
}

/** Waits for so many frames; the first ones belong to the click. */
async function meanFrame(frames: number): Promise<number> {
  globalThis.frameTimes.clear();
  while (globalThis.frameTimes.size < frames) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const times = [...globalThis.frameTimes.values()].slice(10);
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}
