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
  forbidOnly: isCI,
  // A busy machine may be late once; what passes only at the second try is listed as flaky.
  retries: isCI ? 1 : 0,
  reporter: [["list"], ["json", { outputFile: ".reports/playwright.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: "retain-on-failure",
    launchOptions: {
      ...findChromium(),
      // Root cannot use Chromium's sandbox, and everyone else should.
      chromiumSandbox: !isRoot,
      args: ["--disable-gpu", "--disable-quic"],
    },
  },
  projects: [
    {
      name: "desktop",
      testIgnore: "phone.spec.ts",
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      // A phone has a page of its own.
      name: "phone",
      testMatch: ["phone.spec.ts", "smoke.spec.ts"],
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    command: `vite preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: !isCI,
  },
});
