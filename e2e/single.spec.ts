import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { openLab, playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const path = "dist-single/poolscope.html";
const address = pathToFileURL(path).href;

test.beforeAll(() => {
  test.setTimeout(120_000);
  if (!existsSync(path)) execFileSync("npm", ["run", "build:single"]);
});

test.beforeEach(({ context }) => context.setOffline(true));

test("one file from a disk, without a network, runs what it opens with", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  await expect(page.getByRole("main")).toContainText("12 requests wait for a connection.", {
    timeout: 20_000,
  });
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("img", { name: "The link as a QR code" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Catalogue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // What stands in the file itself is asked for as data.
  expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([address]);
});

test("its links open, and show what the served page shows", async ({ page, browser, baseURL }) => {
  test.slow();
  const link = "#/lab?v=1&of=sandwich&pool.max=7&at=6s&sel=31&theme=light";
  await page.goto(address + link);
  await expect(playhead(page)).toHaveText("6.000 s");
  await expect(page.getByRole("heading", { name: "Request 31 in A" })).toBeVisible();
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    baseURL: baseURL ?? "",
  });
  const served = await context.newPage();
  await openLab(served, link);
  const picture = (one: typeof page) => one.locator("#picture").screenshot();
  await expect.poll(async () => (await picture(served)).equals(await picture(page))).toBe(true);
  await context.close();
});

test("nothing but what is in the file may run", async ({ page }) => {
  await page.goto(address);
  const policy = await page
    .locator("meta[http-equiv=Content-Security-Policy]")
    .getAttribute("content");
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/);
  expect(policy).not.toMatch(/unsafe|\*|http/);
});
