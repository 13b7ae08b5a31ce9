import { openLab, playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test.describe("settings", () => {
  test.beforeEach(({ page }) => openLab(page));

  test("change the run at once, keep the playhead, and can be undone", async ({ page }) => {
    const whole = page.getByRole("region", { name: /A Lease for the whole request/ });
    await page.getByRole("slider", { name: "Pool size" }).focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await expect(whole).toContainText("pool of 10");
    await expect(whole).toContainText("Nobody waits for a connection.");
    await expect(playhead(page)).toHaveText("2.450 s");
    for (let i = 0; i < 5; i++) await page.getByRole("button", { name: "Undo" }).click();
    await expect(whole).toContainText("12 requests wait for a connection.");
    await page.getByRole("button", { name: "Redo" }).click();
    await expect(whole).toContainText("pool of 6");
  });

  test("a drag is one change", async ({ page }) => {
    const box = await page.getByRole("slider", { name: "External call" }).boundingBox();
    if (box === null) throw new Error("the slider has a place");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    for (const x of [10, 20, 30]) await page.mouse.move(box.x - x, y, { steps: 3 });
    await page.mouse.up();
    await expect(page.getByRole("rowheader", { name: "call 490" })).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("rowheader", { name: "call 490" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  });

  test("each variant leases as it is told", async ({ page }) => {
    await page
      .getByRole("combobox", { name: "Lease in A" })
      .selectOption({ label: "for each statement" });
    const a = page.getByRole("region", { name: /A Lease for each statement/ });
    await expect(a).toContainText("14.7 /s");
  });
});

test("variants that lease alike have one choice for all, and each has one as soon as they do not", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=how-many");
  const lease = page.getByRole("combobox", { name: /^Lease/ });
  await expect(lease).toHaveAccessibleName("Lease");
  await lease.selectOption({ label: "for the whole request" });
  await expect(page).toHaveURL(/pool\.lease=request/);
  await page.getByRole("radio", { name: "Only B" }).check();
  await expect(lease).toHaveAccessibleName("Lease in B");
  await expect(lease.getByRole("option", { selected: true })).toHaveText("for the whole request");
  await lease.selectOption({ label: "for each statement" });
  await page.getByRole("radio", { name: "All", exact: true }).check();
  await expect(lease).toHaveCount(4);
});

test("without a database no lease and no pool stand open, and beneath they say why", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=four-ways");
  await expect(page.getByRole("slider", { name: "Threads" })).toHaveAttribute(
    "aria-valuetext",
    "25",
  );
  const processes = page.getByRole("slider", { name: "Processes" });
  await expect(processes).toHaveAccessibleDescription(
    /A 8, B 2, C 1, D 1: a change is for all of them\.$/,
  );
  await expect(page.getByRole("combobox", { name: "Lease in A" })).toHaveCount(0);
  await expect(page.getByRole("slider", { name: "Pool size" })).toHaveCount(0);
  await page.getByText("All other settings").click();
  const idle = page
    .getByRole("group", { name: "Pool", exact: true })
    .getByRole("group", { name: /^Without effect now\. No step of the program uses a connection/ });
  await expect(idle.getByRole("textbox", { name: "Pool size" })).toBeVisible();
  await page.getByRole("radio", { name: "Only C" }).check();
  await expect(page.getByRole("slider", { name: "Threads" })).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Threads", exact: true })).toBeVisible();
});

test("what is entered for all is every variant's", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=four-ways");
  await page.getByText("All other settings").click();
  const architecture = page.getByRole("combobox", { name: "Architecture" });
  await architecture.selectOption("event-loop");
  for (const letter of ["A", "B", "C", "D"]) {
    await page.getByRole("radio", { name: `Only ${letter}` }).check();
    await expect(architecture).toHaveValue("event-loop");
  }
});

test("120 requests a second, which no slider rests at, are written", async ({ page }) => {
  await openLab(page);
  await page.getByText("All other settings").click();
  const exact = page.getByRole("group", { name: "Any value of those above" });
  const rate = exact.getByRole("textbox", { name: "Requests a second" });
  await rate.fill("120");
  await rate.press("Enter");
  await expect(page).toHaveURL(/arrivals\.perSecond=120/);
  await expect(page.getByRole("slider", { name: "Requests a second" })).toHaveAttribute(
    "aria-valuetext",
    "120 /s",
  );
  await expect(rate).toBeFocused();
});

test("all other settings stand folded, by what they belong to", async ({ page }) => {
  await openLab(page);
  await page.getByText("All other settings").click();
  const server = page.getByRole("group", { name: "Server" });
  await server.getByRole("combobox", { name: "Architecture" }).selectOption("coroutines");
  await expect(page.getByRole("grid", { name: /requests, coroutines/ }).first()).toBeVisible();
  await expect(page.getByText(/coroutines$/).first()).toBeVisible();
  await expect(page.getByRole("slider", { name: "Threads" })).toHaveCount(0);
  const seed = page.getByRole("group", { name: "Chance" }).getByRole("textbox", { name: "Seed" });
  await seed.fill("many");
  await seed.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "It stays 1." })).toBeVisible();
  await seed.fill("7");
  await seed.press("Enter");
  await expect(page).toHaveURL(/seed=7/);
});

test("a value that makes its setting stand open leaves the field where it was, with the focus", async ({
  page,
}) => {
  await openLab(page);
  await page.getByText("All other settings").click();
  const field = page.getByRole("textbox", { name: "Processes" });
  await field.fill("3");
  const top = () => field.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("slider", { name: "Processes" })).toBeVisible();
  await expect(field).toBeFocused();
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
  // Opened again it stands where what is on a slider can be written.
  await page.getByText("All other settings").click();
  await page.getByText("All other settings").click();
  const exact = page.getByRole("group", { name: "Any value of those above" });
  await expect(exact.getByRole("textbox", { name: "Processes" })).toHaveValue("3");
});

test("a slider stays while one is on it, whatever it is moved to", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=fleet");
  const slider = page.getByRole("slider", { name: "Processes" });
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(/server\.processes=1(&|$)/);
  await expect(page.getByRole("region", { name: /^A / })).toContainText("one process");
  await expect(slider).toBeFocused();
});
