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

const isDeep = Boolean(process.env.DEEP);

export default defineConfig({
  base: "./",
  plugins: [react(), withoutPolicyInDevelopment],
  worker: { format: "es" },
  build: {
    target: "es2023",
    // Nothing is inlined as a data: address, so the policy can stay strict.
    assetsInlineLimit: 0,
  },
  test: {
    include: ["{src,app,test,scripts}/**/*.test.{ts,tsx}"],
    reporters: ["default", "json"],
    outputFile: { json: ".reports/vitest.json" },
    testTimeout: isDeep ? 600_000 : 10_000,
  },
});
