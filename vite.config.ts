import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { iconsInHtml, plainIcons } from "./scripts/icons-in-html.ts";
import { onlyCalledD3 } from "./scripts/only-called-d3.ts";
import { shortClass } from "./scripts/short-classes.ts";
import { wordsAsNumbers } from "./scripts/words-as-numbers.ts";

/**
 * The development server injects inline scripts and styles, which the page's policy refuses:
 * the policy holds for what is built, and e2e tests that.
 */
const withoutPolicyInDevelopment: Plugin = {
  name: "poolscope:without-policy-in-development",
  apply: "serve",
  transformIndexHtml: (html) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
};

/**
 * What is loaded on demand has its styles in the page's, and nothing to preload: Vite's own helper
 * for both would weigh 1 KiB.
 */
const plainImports: Plugin = {
  name: "poolscope:plain-imports",
  apply: "build",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js"
      ? "export const __vitePreload = (load) => load();"
      : undefined,
};

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const entry = "/app/main.tsx";

/**
 * The page's chunk takes main.tsx and what that imports, at once or through others, but not what is
 * loaded on demand.
 */
function pageChunk(id: string, graph: ModuleGraph): string | null {
  const seen = new Set([id]);
  for (const module of seen) {
    if (module.endsWith(entry)) return "page";
    for (const importer of graph.getModuleInfo(module)?.importers ?? []) seen.add(importer);
  }
  return null;
}

const isDeep = Boolean(process.env.DEEP);

export default defineConfig({
  base: "./",
  plugins: [
    react(),
    withoutPolicyInDevelopment,
    onlyCalledD3,
    iconsInHtml(),
    plainIcons,
    plainImports,
    wordsAsNumbers,
  ],
  worker: { format: "es", plugins: () => [wordsAsNumbers] },
  css: { modules: { generateScopedName: shortClass } },
  build: {
    target: "es2023",
    // Nothing is inlined as a data: address, so the policy can stay strict.
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    // Every browser of the target preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // What d3 and the icons make beforehand has no effect but to be there: used or left out.
        manualPureFunctions: ["bisector", "Blur2", "shuffler", "createLucideIcon"],
        propertyReadSideEffects: false,
      },
      output: {
        codeSplitting: {
          // One file for all that the page begins with, and one for what its later parts share:
          // many small ones would compress worse.
          groups: [
            { name: pageChunk, debugName: "page", priority: 2 },
            { name: "model", minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    include: ["{src,app,test,scripts}/**/*.test.{ts,tsx}"],
    reporters: ["default", "json"],
    outputFile: { json: ".reports/vitest.json" },
    // Every core works; the default leaves one to a browser that would watch.
    maxWorkers: availableParallelism(),
    // What most files import is the same, and keeps nothing: loaded once, not two hundred times, it
    // spares a third of the time. A file that mocks a module resets the modules.
    isolate: false,
    testTimeout: isDeep ? 600_000 : 10_000,
  },
});
