import { frames } from "../app/gallery/frames.ts";
import { gallery } from "../app/strings/gallery.ts";
import { pages } from "../app/strings/pages.ts";
import { expectNoViolations } from "./support/axe.ts";
import { expectNothingSideways, expectRecorded, openFrame } from "./support/frames.ts";
import { expect, test } from "./support/test.ts";

test("the gallery lists every frame", async ({ page }) => {
  await page.goto("./#/gallery");
  await expect(page.getByRole("heading", { level: 1, name: pages.names.gallery })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link")).toHaveCount(frames.length);
  await expectNoViolations(page);
});

for (const { id, words } of frames) {
  test(`${words}: every view stands, as recorded, and breaks no rule of access`, async ({
    page,
  }, info) => {
    test.slow();
    await openFrame(page, id);
    await expect(page.locator("[data-view]")).toHaveCount(Object.keys(gallery.views).length);
    await expectRecorded(page, id, info);
    await expectNothingSideways(page);
    await expectNoViolations(page);
  });
}
