import type { Page, TestInfo } from "@playwright/test";
import { charts } from "../../app/strings/charts.ts";
import { gallery } from "../../app/strings/gallery.ts";
import { numberList } from "../../app/strings/number-list.ts";
import { digestOf, drawnBy, pictureOf, readPictures, writePictures } from "./pictures.ts";
import { expect } from "./test.ts";

/** Opens a frame and waits until its runs, their numbers and its letters are there. */
export async function openFrame(page: Page, id: string): Promise<void> {
  await page.goto(`./#/gallery?frame=${id}`);
  const main = page.getByRole("main");
  await expect(main).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
  for (const { working } of [charts, numberList]) {
    await expect(main.getByText(working)).toHaveCount(0, { timeout: 30_000 });
  }
  await page.evaluate(() => document.fonts.ready);
}

/**
 * The frame stands, and its views look as recorded where the same hand draws. One picture of all of
 * it says so at less cost; where that is another, each view's own is asked: a dotted line may come
 * out otherwise on a tall page, depending on where the browser cuts it into tiles.
 */
export async function expectRecorded(page: Page, id: string, info: TestInfo): Promise<void> {
  const path = `e2e/pictures/${info.project.name}/${id}.txt`;
  const hand = await drawnBy(page);
  const whole = digestOf(await pictureOf(page));
  if (["all", "changed"].includes(info.config.updateSnapshots)) {
    writePictures(path, { hand, whole, views: digestsOf(await viewsOf(page)) });
    return;
  }
  const recorded = readPictures(path);
  if (recorded?.hand !== hand) {
    info.annotations.push({ type: "not compared", description: `Drawn by ${hand}` });
    return;
  }
  if (recorded.whole === whole) return;
  const images = await viewsOf(page);
  const views = digestsOf(images);
  for (const [view, body] of Object.entries(images)) {
    if (recorded.views[view] === views[view]) continue;
    await info.attach(view, { body, contentType: "image/png" });
  }
  expect(views, "if this was meant: npm run e2e -- gallery --update-snapshots").toEqual(
    recorded.views,
  );
}

function digestsOf(images: Readonly<Record<string, Buffer>>): Record<string, string> {
  const entries = Object.entries(images);
  return Object.fromEntries(entries.map(([name, image]) => [name, digestOf(image)]));
}

async function viewsOf(page: Page): Promise<Record<string, Buffer>> {
  const images: Record<string, Buffer> = {};
  for (const view of Object.keys(gallery.views)) {
    images[view] = await page.locator(`[data-view="${view}"]`).screenshot();
  }
  return images;
}

export async function expectNothingSideways(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}
