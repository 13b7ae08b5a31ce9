import { frames } from "../app/gallery/frames.ts";
import { gallery } from "../app/strings/gallery.ts";
import { pages } from "../app/strings/pages.ts";
import { expectNoViolations } from "./support/axe.ts";
import { buildOf, pictureOf, readPictures, writePictures } from "./support/pictures.ts";
import { expect, test } from "./support/test.ts";

/** Its letters are another font on every machine. */
const HAS_FOREIGN_LETTERS = "right-to-left";

test("the gallery lists every frame", async ({ page }) => {
  await page.goto("./#/gallery");
  await expect(page.getByRole("heading", { level: 1, name: pages.names.gallery })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link")).toHaveCount(frames.length);
  await expectNoViolations(page);
});

for (const { id, words, isCrowd } of frames) {
  test(`${words}: every view stands, as recorded, and breaks no rule of access`, async ({
    page,
    browser,
  }, { project, config, attach }) => {
    test.slow();
    await page.goto(`./#/gallery?frame=${id}`);
    await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false", {
      timeout: 30_000,
    });
    await page.evaluate(() => document.fonts.ready);

    const path = `e2e/pictures/${project.name}/${id}.txt`;
    const recorded = readPictures(path);
    const build = await buildOf(browser);
    const isSameBrowser = recorded?.browser === build;
    const digests: Record<string, string> = {};
    for (const view of Object.keys(gallery.views)) {
      const section = page.locator(`[data-view="${view}"]`);
      await section.scrollIntoViewIfNeeded();
      const { digest, image } = await pictureOf(section);
      digests[view] = digest;
      const isOther = recorded?.digests[view] !== digest;
      if (isSameBrowser && isOther) await attach(view, { body: image, contentType: "image/png" });
    }
    if (config.updateSnapshots === "all") writePictures(path, { browser: build, digests });
    else if (isSameBrowser && id !== HAS_FOREIGN_LETTERS) {
      expect(digests, "if this was meant: npm run e2e -- gallery --update-snapshots").toEqual(
        recorded.digests,
      );
    }

    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    if (!isCrowd) await expectNoViolations(page);
  });
}
