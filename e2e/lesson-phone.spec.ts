import { holdWorker } from "./support/hold-worker.ts";
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

test("nothing moves under the finger when the runs come", async ({ page }) => {
  const comes = await holdWorker(page);
  await page.goto("./#/learn/few-for-many/compare");
  const first = page.locator("label").first();
  await expect(first).toBeVisible();
  const before = (await first.boundingBox())!;
  comes();
  await expect(page.getByRole("grid")).toHaveCount(2);
  await expect(page.locator("#picture canvas").last()).toBeVisible();
  const after = (await first.boundingBox())!;
  // What is said of it has its numbers then, and may take a line more.
  expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(28);
});

const walks = [
  { title: "One program running", answer: /^2\.5 %/, stops: 3, setting: "Processes", passes: "10" },
  { title: "A few for many", answer: "Three", stops: 2, setting: "Pool size", passes: "4" },
] as const;

for (const { title, answer, stops, setting, passes } of walks) {
  test(`${title}: from the first page to a challenge that is done, by touch`, async ({ page }) => {
    test.slow();
    const link = (name: string) => page.getByRole("link", { name, exact: true });
    const button = (name: string) => page.getByRole("main").getByRole("button", { name });
    await page.goto("./");
    await page.getByRole("button", { name: "Menu" }).tap();
    await link("Learn").tap();
    await link(title).tap();
    await link("Next: predict").tap();
    await page.getByRole("radio", { name: answer }).tap();
    await button("That is my answer").tap();
    await link("Watch it happen").tap();
    const stop = page.getByRole("status").filter({ hasText: /^Stop \d of \d/ });
    for (let number = 1; number <= stops; number++) {
      await expect(stop).toContainText(`Stop ${number} of ${stops}`, { timeout: 20_000 });
      if (number < stops) await button("Play on").tap();
    }
    // The way on is there without scrolling.
    const { y, height } = (await link("Next: compare").boundingBox())!;
    const time = (await page.getByRole("region", { name: "Time" }).boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(time.y);
    await link("Next: compare").tap();
    await link("Next: explain").tap();
    await expect(page.getByRole("main")).toContainText("Your answer");
    await link("Next: challenge").tap();
    const verdict = page
      .getByRole("main")
      .getByRole("status")
      .filter({ hasText: /^★|Not yet/ });
    await expect(verdict).toContainText("Not yet");
    const field = page.getByRole("textbox", { name: setting });
    await field.tap();
    await field.fill(passes);
    await field.press("Enter");
    await expect(verdict).toContainText("Done, with 3 stars.");
    await expect(verdict).toBeInViewport({ ratio: 1 });
  });
}
