import type { Page } from "playwright-core";
import { build } from "vite";
import type { bitsOfChance, hashRuns } from "./hash-runs.ts";

declare global {
  /** What the engine leaves in a page. */
  var inThePage: { hashRuns: typeof hashRuns; bitsOfChance: typeof bitsOfChance };
}

/** Puts the engine, built as the app is, into an empty page: it has no policy to refuse it. */
export async function loadEngine(page: Page): Promise<void> {
  await page.goto("about:blank");
  built ??= bundle();
  await page.addScriptTag({ content: await built });
}

/** Built once, for however many pages. */
let built: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: { entry: "scripts/hashes/hash-runs.ts", formats: ["iife"], name: "inThePage" },
    },
  });
  const [output] = [result].flat();
  if (!output || !("output" in output)) throw new Error("Vite built no engine.");
  return output.output[0].code;
}
