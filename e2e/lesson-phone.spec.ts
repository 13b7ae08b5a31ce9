import { expect, test } from "./support/test.ts";

test("after the last stop the way on is in sight, with what was said", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const [chapter, stops] of [
    ["process", 3],
    ["few-for-many", 2],
    ["sandwich", 3],
  ] as const) {
    await page.goto(`./#/learn/${chapter}/watch`);
    await page.getByRole("button", { name: "I am not sure: show me" }).tap();
    await expect(page.getByRole("grid").first()).toBeVisible();
    for (let stop = 1; stop <= stops; stop++) {
      await page.getByRole("button", { name: "To the next stop" }).tap();
      await expect(page.getByRole("status").filter({ hasText: /^Stop/ })).toContainText(
        `${stop} of`,
      );
    }
    await expect(page.getByText("That was the last stop.")).toBeInViewport({ ratio: 1 });
    const next = page.getByRole("link", { name: "Next: compare" });
    const time = page.getByRole("region", { name: "Time" });
    const [way, bar] = [(await next.boundingBox())!, (await time.boundingBox())!];
    expect(way.y + way.height, chapter).toBeLessThanOrEqual(bar.y);
  }
});

test("what is said of a case is in sight when it is chosen, under the picture", async ({
  page,
}) => {
  await page.goto("./#/learn/few-for-many/compare");
  for (const [name, said] of [
    ["No pool at all", "Everybody opens a connection"],
    ["Twenty connections", "No better than three"],
  ] as const) {
    await page.getByText(name, { exact: true }).tap();
    await expect(page.getByRole("radio", { name })).toBeChecked();
    const text = page.getByRole("main").getByRole("status").filter({ hasText: said });
    const [own, picture] = [
      (await text.boundingBox())!,
      (await page.locator("#picture").boundingBox())!,
    ];
    expect(own.y, name).toBeGreaterThanOrEqual(picture.y + picture.height - 1);
  }
});
