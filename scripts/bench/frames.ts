import { type Browser, chromium, type Page } from "playwright";
import { build, preview } from "vite";
import { findChromium } from "../chromium.mjs";
import { BARE_MARKS, moveBareMarks } from "./bare-frame.ts";
import { type FrameCase, frameCases } from "./frame-cases.ts";
import { type LongestTask, longestTask } from "./longest-task.ts";
import { tell } from "./tell.ts";

export interface FrameCost extends LongestTask {
  readonly view: string;
  /** Drawn elements of the picture; what stands on a canvas is not among them. */
  readonly marks: number;
  /** What scripts take for a frame, in its callbacks and between them, on average; without styles and layout. */
  readonly mainThreadMs: number;
  /** All that the page's thread did for a frame, style, layout and painting too, on average. */
  readonly taskMs: number;
  /** All of a frame that moves 500 rectangles and does nothing else, in the same browser. */
  readonly bareFrameMs: number;
  /** `taskMs` as so many of them. */
  readonly ratioToBareFrame: number;
}

export interface MemoryUse {
  /** What scripts hold before and after so many frames, in MB. */
  readonly beforeMb: number;
  readonly afterMb: number;
  readonly frames: number;
}

const FRAMES = 120;
/** The pool's size goes to and fro in 24. */
const ROUND_FRAMES = 60;
/** A minute at 60 a second: what a frame leaves behind adds up to megabytes by then. */
const MEMORY_FRAMES = 3_600;
/** Playing begins with work of its own. */
const FIRST_FRAMES = 10;

/** Watches the page at a desk's size, in a browser without a graphics card. */
export async function measureFrames(): Promise<{
  readonly frames: readonly FrameCost[];
  readonly memory: MemoryUse;
}> {
  await build({ logLevel: "error" });
  const server = await preview({ preview: { port: 0 }, logLevel: "error" });
  const address = server.resolvedUrls?.local[0] ?? "";
  const browser = await chromium.launch({
    ...findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-quic", "--enable-precise-memory-info"],
  });
  const frames: FrameCost[] = [];
  for (const one of frameCases) {
    tell(`frames of the ${one.view}`);
    frames.push(await measureCase(browser, address, one));
  }
  tell(`${MEMORY_FRAMES} frames, for what they leave behind`);
  const memory = await measureMemory(browser, address);
  await browser.close();
  await server.close();
  return { frames, memory };
}

async function measureCase(
  browser: Browser,
  address: string,
  { view, hash, begin }: FrameCase,
): Promise<FrameCost> {
  const bareFrameMs = await measureBareFrame(browser);
  const page = await openPage(browser, `${address}${hash}`);
  await page.evaluate(rest);
  await begin(page);
  const cost = await measurePage(page);
  // In frames of their own: to trace them makes them slower.
  const longest = await longestTask(browser, page, () => page.evaluate(passFrames, ROUND_FRAMES));
  const marks = await page.locator("#picture svg *").count();
  await page.close();
  return {
    view,
    marks,
    ...cost,
    ...longest,
    bareFrameMs,
    ratioToBareFrame: cost.taskMs / bareFrameMs,
  };
}

/** The yardstick of the moment: machines that are shared are not always as fast. */
async function measureBareFrame(browser: Browser): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
  await page.addInitScript(timeFrames);
  await page.goto("about:blank");
  await page.evaluate(moveBareMarks, BARE_MARKS);
  const { taskMs } = await measurePage(page);
  await page.close();
  return taskMs;
}

async function measurePage(page: Page) {
  const thread = await page.context().newCDPSession(page);
  await thread.send("Performance.enable");
  const spent = async () => {
    const { metrics } = await thread.send("Performance.getMetrics");
    const msOf = (key: string) => 1_000 * (metrics.find(({ name }) => name === key)?.value ?? 0);
    return { task: msOf("TaskDuration"), script: msOf("ScriptDuration") };
  };
  await page.evaluate(passFrames, FIRST_FRAMES);
  const before = await spent();
  const frames = await page.evaluate(passFrames, FRAMES);
  const after = await spent();
  return {
    mainThreadMs: (after.script - before.script) / frames,
    taskMs: (after.task - before.task) / frames,
  };
}

async function measureMemory(browser: Browser, address: string): Promise<MemoryUse> {
  const page = await openPage(browser, address);
  const scrubber = page.getByRole("slider", { name: "Moment of the run" });
  const thread = await page.context().newCDPSession(page);
  const heapMb = async () => {
    await thread.send("HeapProfiler.collectGarbage");
    const { usedSize } = await thread.send("Runtime.getHeapUsage");
    return usedSize / 2 ** 20;
  };
  await scrubber.evaluate(scrub, 600);
  const beforeMb = await heapMb();
  await scrubber.evaluate(scrub, MEMORY_FRAMES);
  const afterMb = await heapMb();
  await page.close();
  return { beforeMb, afterMb, frames: MEMORY_FRAMES };
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
  await page.addInitScript(timeFrames);
  await page.goto(address);
  await page.locator("#picture").first().waitFor();
  await page.waitForFunction(() => document.querySelector("#picture *") !== null);
  return page;
}

declare global {
  /** The times of the frames that something was drawn in. */
  var frameTimes: Set<number>;
}

function timeFrames(): void {
  globalThis.frameTimes = new Set();
  const request = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    request((at) => {
      globalThis.frameTimes.add(at);
      callback(at);
    });
}

/** Waits until the page has loaded and drawn all, and has nothing left to do. */
async function rest(): Promise<void> {
  for (let idle = 0; idle < 5; ) {
    const left = await new Promise<number>((resolve) =>
      requestIdleCallback((deadline) => resolve(deadline.timeRemaining())),
    );
    idle = left > 40 ? idle + 1 : 0;
  }
}

/** Waits for so many frames that something was drawn in, and says how many there were. */
async function passFrames(frames: number): Promise<number> {
  globalThis.frameTimes.clear();
  while (globalThis.frameTimes.size < frames) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return globalThis.frameTimes.size;
}

/** Moves the playhead so many times, over the whole run again and again. */
async function scrub(slider: HTMLInputElement, frames: number): Promise<void> {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  const top = Number(slider.max);
  for (let i = 0; i < frames; i++) {
    set?.call(slider, String(Math.round(((i % 600) / 600) * top)));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise(requestAnimationFrame);
  }
}
