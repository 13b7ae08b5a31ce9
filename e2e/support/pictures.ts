import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Browser, Locator } from "@playwright/test";

/** What a frame's views looked like in one build of a browser: a digest for each. */
export interface Pictures {
  readonly browser: string;
  readonly digests: Readonly<Record<string, string>>;
}

/** The build, as it calls itself: the one without a window draws otherwise than the one with. */
export async function buildOf(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { product } = await session.send("Browser.getVersion");
  await session.detach();
  return product;
}

/** A picture stands when it was the same twice; this long it may take a slow machine. */
const SETTLES_MS = 20_000;

/** The digest of a picture that stands, and the picture itself. */
export async function pictureOf(view: Locator): Promise<{ digest: string; image: Buffer }> {
  const until = Date.now() + SETTLES_MS;
  let image = await view.screenshot();
  for (;;) {
    const again = await view.screenshot();
    if (again.equals(image)) return { digest: digestOf(image), image };
    if (Date.now() > until) throw new Error("The picture does not come to rest.");
    image = again;
  }
}

function digestOf(image: Buffer): string {
  return createHash("sha256").update(image).digest("hex").slice(0, 16);
}

/** A line for the browser, a line for each view. */
export function readPictures(path: string): Pictures | null {
  if (!existsSync(path)) return null;
  const [browser = "", ...lines] = readFileSync(path, "utf8").trim().split("\n");
  const digests = Object.fromEntries(lines.map((line) => line.split(" ", 2)));
  return { browser, digests };
}

export function writePictures(path: string, { browser, digests }: Pictures): void {
  mkdirSync(dirname(path), { recursive: true });
  const lines = Object.entries(digests).map((entry) => entry.join(" "));
  writeFileSync(path, `${[browser, ...lines].join("\n")}\n`);
}
