/** `npm run pictures [-- name …]`: takes the documents' pictures anew, all or those named. */
import process from "node:process";
import { type Browser, chromium } from "playwright";
import { build, preview } from "vite";
import { findChromium } from "./chromium.mjs";
import { type Shot, shots } from "./pictures/shots.ts";

const names = process.argv.slice(2);
const wanted = names.length === 0 ? shots : shots.filter(({ name }) => names.includes(name));

await build({ logLevel: "error" });
const server = await preview({ preview: { port: 0 }, logLevel: "error" });
const browser = await chromium.launch({
  ...findChromium(),
  chromiumSandbox: process.getuid?.() !== 0,
});
for (const shot of wanted) {
  await take(browser, server.resolvedUrls?.local[0] ?? "", shot);
  console.log(`▸ docs/pictures/${shot.name}.png`);
}
await browser.close();
await server.close();
console.log(`✓ ${wanted.length} pictures taken.`);

async function take(from: Browser, address: string, shot: Shot): Promise<void> {
  const { name, hash, width, height, scheme = "light", variant } = shot;
  const page = await from.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    isMobile: width < 720,
  });
  await page.goto(`${address}${hash}`);
  await page.locator("#picture, main canvas, main table").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  const path = `docs/pictures/${name}.png`;
  if (variant === undefined) await page.screenshot({ path });
  else await page.getByRole("region", { name: new RegExp(`^${variant} `) }).screenshot({ path });
  await page.close();
}
