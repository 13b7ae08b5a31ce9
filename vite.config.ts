import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

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
 * Of d3 only what is called. A frame is drawn, not animated: what d3-transition adds to every
 * selection, and the zooming, colours and easings that come along, weigh 11 KiB.
 */
const onlyCalledD3: Plugin = {
  name: "poolscope:only-called-d3",
  transform: (code, id) => (/\/d3-\w+\//.test(id) ? { code, moduleSideEffects: false } : undefined),
};

const isDeep = Boolean(process.env.DEEP);

export default defineConfig({
  base: "./",
  plugins: [react(), withoutPolicyInDevelopment, onlyCalledD3],
  worker: { format: "es" },
  // Short names of classes: the usual ones weigh a kilobyte in the page's script.
  css: { modules: { generateScopedName: "c[hash:base64:4]" } },
  build: {
    target: "es2023",
    // Nothing is inlined as a data: address, so the policy can stay strict.
    assetsInlineLimit: 0,
    // What the page shares with what it loads on demand, as one file: two would compress worse.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] } },
    },
  },
  test: {
    include: ["{src,app,test,scripts}/**/*.test.{ts,tsx}"],
    reporters: ["default", "json"],
    outputFile: { json: ".reports/vitest.json" },
    testTimeout: isDeep ? 600_000 : 10_000,
  },
});
