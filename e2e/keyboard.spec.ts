import { openLab, playhead, scrubber, standsStill } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(async ({ page }) => {
  await openLab(page);
  // The keys come with what stands beside the picture.
  await expect(page.getByRole("slider", { name: "Pool size" })).toBeVisible();
});

test("time: play, events, tenths, per cents, ends, speed", async ({ page }) => {
  const at = playhead(page);
  await page.keyboard.press("5");
  await expect(at).toHaveText("15.133 s");
  await page.keyboard.press("Home");
  await expect(at).toHaveText("0.000 s");
  await page.keyboard.press("l");
  await expect(at).toHaveText("3.027 s");
  await page.keyboard.press("j");
  await expect(at).toHaveText("0.000 s");
  await page.keyboard.press(".");
  await expect(at).not.toHaveText("0.000 s");
  await page.keyboard.press(",");
  await expect(at).toHaveText("0.000 s");
  await page.keyboard.press("ArrowRight");
  await expect(at).toHaveText("0.024 s");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(at).toHaveText("0.264 s");
  await page.keyboard.press("End");
  await expect(at).toHaveText("30.267 s");
  await page.keyboard.press("0");
  await page.keyboard.press(">");
  const speed = page.getByRole("combobox", { name: "Speed" }).locator("option:checked");
  await expect(speed).toHaveText("1 s here = 100 ms there");
  for (const key of ["k", "Space", "Alt+k"]) {
    await page.keyboard.press(key);
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
    await page.keyboard.press("k");
    await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  }
});

test("a field keeps its keys to itself", async ({ page }) => {
  await page.getByText("All other settings").click();
  await page.getByRole("textbox", { name: "Seed" }).focus();
  await page.keyboard.press("k");
  await page.keyboard.press("5");
  await page.keyboard.press("Home");
  await expect(playhead(page)).toHaveText("2.450 s");
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
});

test("the scrubber is a slider that says its moment", async ({ page }) => {
  await scrubber(page).focus();
  await expect(scrubber(page)).toHaveAttribute("aria-valuetext", "2.450 s of 30.267 s");
  await page.keyboard.press("ArrowRight");
  await expect(playhead(page)).toHaveText("2.474 s");
  await page.keyboard.press("PageUp");
  await expect(playhead(page)).toHaveText("2.714 s");
});

test("the picture is walked with arrows, and Enter explains", async ({ page }) => {
  const grid = page.getByRole("grid", { name: /Lease for the whole request: requests/ });
  const focused = grid.locator("[role=gridcell]:focus");
  const heading = page.getByRole("complementary").getByRole("heading").first();
  const expectExplained = async (name: string) => {
    await page.keyboard.press("Enter");
    await expect(heading).toHaveText(name);
  };
  await grid.getByRole("gridcell").and(page.locator("[tabindex='0']")).focus();
  await expect(focused).toHaveAccessibleName(/^thread 1, request/);
  await expectExplained("Thread 1 in A");
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAccessibleName(/^thread 2, request/);
  await expectExplained("Thread 2 in A");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveAccessibleName(/^Connection 1, held idle/);
  await page.keyboard.press("End");
  await expect(focused).toHaveAccessibleName(/^Connection 5, held idle/);
  await expectExplained("Connection 5 in A");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary")).toContainText("Choose a request");
});

test("Escape in what explains the selected leaves the focus at what stands in its place", async ({
  page,
}) => {
  const aside = page.getByRole("complementary");
  await aside.getByRole("button", { name: "Clear" }).focus();
  await page.keyboard.press("Escape");
  await expect(aside.getByText(/^Choose a request/)).toBeFocused();
});

test("what a key takes away leaves the focus at what stands nearest or in its place", async ({
  page,
}) => {
  const second = page.getByRole("region", { name: /^B / });
  await second.getByRole("gridcell").first().focus();
  await page.keyboard.press("c");
  await expect(second).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Variants: change A/ })).toBeFocused();
  for (const [digit, name] of [
    [2, "Lanes"],
    [3, "Charts"],
    [5, "Program"],
  ] as const) {
    await page.keyboard.press("Alt+1");
    await page.getByRole("gridcell").first().focus();
    await page.keyboard.press(`Alt+${digit}`);
    const view = page.getByRole("region", { name, exact: true });
    await expect(view).toBeVisible();
    await expect(view).toBeFocused();
  }
});

test("a number that is shown when it is asked for leaves the focus at its name", async ({
  page,
}) => {
  const first = page.getByRole("region", { name: /^A / });
  await first.getByRole("button", { name: "? Show it" }).focus();
  await page.keyboard.press("Enter");
  await expect(first).toContainText("9.9 /s");
  await expect(first.getByRole("button", { name: "answered" })).toBeFocused();
});

test("a slider that undo lets stand elsewhere keeps the focus", async ({ page }) => {
  await page.getByText("All other settings").click();
  await page.getByRole("combobox", { name: "Arrivals" }).selectOption("closed");
  await expect(page.getByRole("slider", { name: "Users" })).toBeVisible();
  const call = page.getByRole("slider", { name: "External call" });
  await call.focus();
  for (const [keys, count] of [
    ["Control+z", 0],
    ["Control+Shift+z", 1],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole("slider", { name: "Users" })).toHaveCount(count);
    await expect(call).toBeFocused();
  }
});

test("whoever leaves for the page itself is not called back", async ({ page }) => {
  await page.getByRole("region", { name: /^B / }).getByRole("gridcell").first().focus();
  await page.keyboard.press(".");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("c");
  await expect(page.getByRole("region", { name: /^B / })).toHaveCount(0);
  await page.keyboard.press(".");
  await expect(page.locator("body")).toBeFocused();
});

test("the picture is skipped to in every view", async ({ page }) => {
  for (const [digit, name] of [
    [2, "Lanes"],
    [3, "Charts"],
    [4, "Numbers"],
    [5, "Program"],
  ] as const) {
    await page.keyboard.press(`Alt+${digit}`);
    const view = page.getByRole("region", { name, exact: true });
    await expect(view).toBeVisible();
    await page.getByRole("button", { name: "Skip to the picture" }).focus();
    await page.keyboard.press("Enter");
    await expect(view).toBeFocused();
  }
});

test("a lane is walked from state to state", async ({ page }) => {
  const grid = page.getByRole("grid", {
    name: /Lease for the whole request: connections over time/,
  });
  await grid.getByRole("gridcell").first().focus();
  const focused = grid.locator("[role=gridcell]:focus");
  await expect(focused).toHaveAccessibleName(/^connection 1: held idle by request \d+, from 2\./);
  await page.keyboard.press("ArrowLeft");
  await expect(focused).toHaveAccessibleName(/^connection 1: querying by request \d+.* 5 ms$/);
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveAccessibleName(/^connection 2: held idle/);
});

test("every control is reached by Tab, and is seen to be", async ({ page }) => {
  const names = new Set<string>();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { top, bottom, height } = element.getBoundingClientRect();
      const bar = document.querySelector("section[aria-label='Time']")?.getBoundingClientRect();
      const isCovered =
        bar !== undefined && !element.closest("section[aria-label='Time']") && top >= bar.top;
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return { name, isCovered: isCovered && bottom > 0 && height > 0 };
    });
    if (focused === null) continue;
    expect(focused.isCovered, `${focused.name} is hidden by the time bar`).toBe(false);
    names.add(focused.name.trim());
  }
  for (const name of ["Share", "I have a guess", "Play", "To the end", "Keys"]) {
    expect([...names]).toContain(name);
  }
});

test("the keys are listed, and single characters can be switched off", async ({ page }) => {
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog).toContainText("previous and next event");
  await dialog.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("5");
  await expect(playhead(page)).toHaveText("2.450 s");
  await page.keyboard.press("Home");
  await expect(playhead(page)).toHaveText("0.000 s");
});

test("undo and redo", async ({ page }) => {
  await page.getByRole("slider", { name: "Pool size" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByRole("main")).toContainText("pool of 6");
  await page.keyboard.press("z");
  await expect(page.getByRole("main")).not.toContainText("pool of 6");
  await page.keyboard.press("Shift+Z");
  await expect(page.getByRole("main")).toContainText("pool of 6");
});

test.describe("with less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("time goes on in steps, on demand", async ({ page }) => {
    await page.getByRole("button", { name: "Advance 50 ms" }).click();
    await expect(playhead(page)).toHaveText("2.500 s");
    expect(await standsStill(page)).toBe(true);
    await expect(playhead(page)).toHaveText("2.500 s");
  });
});

test("where nothing is played, no key plays or moves anything; the list of keys opens", async ({
  page,
}) => {
  await expect(playhead(page)).toHaveText("2.450 s");
  for (const title of ["Catalogue", "Learn"]) {
    await page.getByRole("link", { name: title, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
    for (const key of ["l", "5", "k", "Home", ".", "z", "Alt+3", "Escape"])
      await page.keyboard.press(key);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Lab", exact: true }).click();
    await expect(playhead(page)).toHaveText("2.450 s");
    await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
    await expect(page).not.toHaveURL(/view=/);
  }
});

test("on a slider and in a list of choices only the keys that change it are its own", async ({
  page,
}) => {
  const size = page.getByRole("slider", { name: "Pool size" });
  await size.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/pool\.max=6/);
  await page.keyboard.press(".");
  await expect(playhead(page)).not.toHaveText("2.450 s");
  await page.keyboard.press("Control+z");
  await expect(page).not.toHaveURL(/pool\.max=/);
  await expect(size).toBeFocused();
  await page.getByRole("combobox", { name: "Lease in A" }).focus();
  await page.keyboard.press("Alt+2");
  await expect(page.getByRole("region", { name: "Lanes" })).toBeVisible();
  await expect(page).not.toHaveURL(/lease=/);
});
