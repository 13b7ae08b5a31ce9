import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** Where a Chromium, Chrome or Edge is usually found. */
const places = {
  linux: [
    // Debian's, without a browser's window around the page: half the work for each test.
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const programs = process.env[variable];
    if (programs === undefined) return [];
    return [
      join(programs, "Google/Chrome/Application/chrome.exe"),
      join(programs, "Microsoft/Edge/Application/msedge.exe"),
    ];
  }),
};

/** Playwright names no executable on systems it has no build for. */
function ownChromium() {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * How Playwright is to launch a browser of this machine, or undefined when there is none:
 * its own Chromium (the one its version was tested with), CHROMIUM_PATH, or a known place.
 *
 * @returns {{ channel: string } | { executablePath: string } | undefined}
 */
export function findChromium() {
  const own = ownChromium();
  if (own !== undefined && existsSync(own)) return { channel: "chromium" };
  const known = Object.entries(places).find(([platform]) => platform === process.platform);
  const executablePath = [process.env.CHROMIUM_PATH, ...(known?.[1] ?? [])].find(
    (path) => path !== undefined && existsSync(path),
  );
  return executablePath === undefined ? undefined : { executablePath };
}
