import { basename } from "node:path";
import { build } from "vite";
import { wordsAsNumbers } from "./words-as-numbers.ts";

const OUT = ".reports/build";

/**
 * Builds a script as the page is built, and returns where it lies: whatever is measured or takes
 * long must not run with what a development transform adds.
 */
export async function buildForNode(entry: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [wordsAsNumbers],
    build: { ssr: entry, outDir: OUT, target: "es2023", minify: true, emptyOutDir: false },
  });
  return `${OUT}/${basename(entry, ".ts")}.js`;
}
