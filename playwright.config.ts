import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium.mjs";

/** Set PORT where another program answers on the usual one. */
const port = Number(process.env.PORT ?? 4173);
const isCI = Boolean(process.env.CI);
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  outputDir: ".reports/e2e",
  fullyParallel: true,
  // Half of the cores, the default, leaves one idle where there are two; more than six pages at once
  // only wait for one another.
  workers: Math.min(availableParallelism(), 6),
  forbidOnly: isCI,
  // A busy machine may be late once; what passes only at the second try is listed as flaky.
  retries: isCI ? 1 : 0,
  reporter: [["list"], ["json", { outputFile: ".reports/playwright.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    // Recorded of every test, a trace takes a third of the time: `npm run e2e -- x --trace on`.
    trace: "on-first-retry",
    launchOptions: {
      ...findChromium(),
      // Root cannot use Chromium's sandbox, and everyone else should.
      chromiumSandbox: !isRoot,
      // Of a tile that changes Chromium draws only the part that did; at its edges a pixel may come
      // out three levels off, and recorded pictures differ now and then.
      args: ["--disable-gpu", "--disable-quic", "--disable-partial-raster"],
    },
  },
  projects: [
    {
      name: "desktop",
      testIgnore: "*phone.spec.ts",
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      // A phone has a page of its own.
      name: "phone",
      testMatch: ["*phone.spec.ts", "smoke.spec.ts"],
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    command: `vite preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: !isCI,
  },
});
