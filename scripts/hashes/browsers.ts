import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { type Browser, type BrowserType, chromium, firefox, webkit } from "playwright-core";
import { findChromium } from "../chromium.mjs";

export interface InstalledBrowser {
  readonly name: string;
  launch(): Promise<Browser>;
}

/** Where an ordinary Firefox is usually found, FIREFOX_PATH first. */
const firefoxPaths = [
  process.env.FIREFOX_PATH,
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  join(process.env.PROGRAMFILES ?? "", "Mozilla Firefox/firefox.exe"),
];

/** The browsers of this machine, one of each engine. */
export function installedBrowsers(): InstalledBrowser[] {
  return [chromiumHere(), firefoxHere(), webkitHere()].filter((browser) => browser !== undefined);
}

function chromiumHere(): InstalledBrowser | undefined {
  const found = findChromium();
  if (found === undefined) return undefined;
  // Root cannot use Chromium's sandbox, and everyone else should.
  const options = { ...found, chromiumSandbox: process.getuid?.() !== 0, args: ["--disable-gpu"] };
  return { name: "Chromium", launch: () => chromium.launch(options) };
}

/** Playwright's own Firefox, or an ordinary one, which it drives over WebDriver BiDi. */
function firefoxHere(): InstalledBrowser | undefined {
  if (hasOwn(firefox)) return { name: "Firefox", launch: () => firefox.launch() };
  const executablePath = firefoxPaths.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) return undefined;
  const options = { channel: "moz-firefox", executablePath };
  return { name: "Firefox", launch: () => firefox.launch(options) };
}

/** Safari's engine; Playwright drives only its own build of it. */
function webkitHere(): InstalledBrowser | undefined {
  return hasOwn(webkit) ? { name: "WebKit", launch: () => webkit.launch() } : undefined;
}

/** Playwright names no executable on systems it has no build for. */
function hasOwn(browser: BrowserType): boolean {
  try {
    return existsSync(browser.executablePath());
  } catch {
    return false;
  }
}
