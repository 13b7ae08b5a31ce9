import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Browser, Page } from "@playwright/test";

/** What a frame looked like where it was recorded: a digest of all of it, and one of each view. */
export interface Pictures {
  /** See {@link drawnBy}. */
  readonly hand: string;
  readonly whole: string;
  readonly views: Readonly<Record<string, string>>;
}

const hands = new WeakMap<Browser, Promise<string>>();

/**
 * Who draws: the browser's build, and a digest of how it draws a few words and shapes here. The same
 * build draws otherwise with other fonts, or on another processor.
 */
export function drawnBy(page: Page): Promise<string> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("A page of a test has its browser.");
  const hand = hands.get(browser) ?? trial(browser);
  hands.set(browser, hand);
  return hand;
}

const SAMPLE = ["sans-serif", "serif", "monospace", "system-ui"]
  .map((font) => `<p style="font: 17px ${font}">Waits 0.5 ms → ✓ ≤ ∞ ▸ 🧵 חיבור اتصال</p>`)
  .concat('<svg><path d="M3 9 80 41 9 70z" stroke="teal" stroke-width="1.5"/></svg>')
  .join("");

async function trial(browser: Browser): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 500, height: 400 } });
  await page.setContent(SAMPLE);
  const digest = digestOf(await page.screenshot());
  await page.close();
  return `${await buildOf(browser)} ${digest}`;
}

/** The build, as it calls itself: the one without a window draws otherwise than the one with. */
async function buildOf(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { product } = await session.send("Browser.getVersion");
  await session.detach();
  return product;
}

/** A picture stands when it was the same twice; this long it may take a slow machine. */
const SETTLES_MS = 20_000;

/** The whole page, once it stands. */
export async function pictureOf(page: Page): Promise<Buffer> {
  const until = Date.now() + SETTLES_MS;
  const take = () => page.screenshot({ fullPage: true });
  let image = await take();
  for (;;) {
    const again = await take();
    if (again.equals(image)) return image;
    if (Date.now() > until) throw new Error("The picture does not come to rest.");
    image = again;
  }
}

export function digestOf(image: Buffer): string {
  return createHash("sha256").update(image).digest("hex").slice(0, 16);
}

/** A line for who drew it, one for the whole, one for each view. */
export function readPictures(path: string): Pictures | null {
  if (!existsSync(path)) return null;
  const [hand = "", whole = "", ...lines] = readFileSync(path, "utf8").trim().split("\n");
  return { hand, whole, views: Object.fromEntries(lines.map((line) => line.split(" ", 2))) };
}

export function writePictures(path: string, { hand, whole, views }: Pictures): void {
  mkdirSync(dirname(path), { recursive: true });
  const lines = Object.entries(views).map((entry) => entry.join(" "));
  writeFileSync(path, `${[hand, whole, ...lines].join("\n")}\n`);
}
