import { expectNoViolations } from "./support/axe.ts";
import { playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const A = "A Lease for the whole request";

test.beforeEach(async ({ page }) => {
  await page.goto("./#/lab?v=1&of=sandwich&view=charts");
  await expect(page.getByRole("slider", { name: `${A}: Waiting over time` })).toBeVisible();
});

test("say at the playhead what the picture says there", async ({ page }) => {
  const value = (name: string) => page.getByRole("slider", { name: `${A}: ${name} over time` });
  await expect(value("Waiting")).toHaveAttribute(
    "aria-valuetext",
    /12 for a connection, 0 outside/,
  );
  await expect(value("Connections")).toHaveAttribute("aria-valuetext", /0 querying, 5 held idle/);
  await expect(page.getByRole("region", { name: "Waiting" })).toContainText("peak 101 at 20.0 s");
});

test("move the playhead by keys and by a click", async ({ page }) => {
  const waiting = page.getByRole("slider", { name: `${A}: Waiting over time` });
  await waiting.focus();
  await waiting.press("ArrowRight");
  await expect(playhead(page)).toHaveText("2.753 s");
  await waiting.press("Shift+ArrowRight");
  await expect(playhead(page)).toHaveText("5.779 s");
  await waiting.press("Home");
  await expect(playhead(page)).toHaveText("0.000 s");
  const box = (await waiting.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(playhead(page)).toHaveText(/^15\.1/);
});

test("read the moment under the pointer, in all charts at once", async ({ page }) => {
  const box = (await page.getByRole("slider", { name: `${A}: Waiting over time` }).boundingBox())!;
  await page.mouse.move(box.x + (box.width * 2) / 3, box.y + 5);
  await expect(page.getByRole("region", { name: "Waiting" })).toContainText("15 for a connection");
  await expect(playhead(page)).toHaveText("2.450 s");
  await page.mouse.move(5, 5);
  await expect(page.getByRole("region", { name: "Waiting" })).toContainText("12 for a connection");
});

test("show the run before a change as a thin line, until nobody wants it", async ({ page }) => {
  await page.getByRole("slider", { name: "Pool size" }).press("ArrowRight");
  const response = page.getByRole("region", { name: "Response time" });
  await expect(response).toContainText("(before: p99 10.3 s)");
  await expect(page.getByRole("status").filter({ hasText: "before the change" })).toContainText(
    "pool size 5",
  );
  await page.getByRole("button", { name: "Forget what was before" }).click();
  await expect(response).not.toContainText("before");
});

test("compare a drag with the run before it began", async ({ page }) => {
  const slider = page.getByRole("slider", { name: "Pool size" });
  const box = (await slider.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++)
    await page.mouse.move(box.x + box.width * (0.2 + step / 20), y);
  await page.mouse.up();
  await expect(page.getByRole("region", { name: "Response time" })).toContainText(
    "(before: p99 10.3 s)",
  );
});

test("are tables too", async ({ page }) => {
  await page.getByRole("button", { name: "Throughput: show as table" }).click();
  const dialog = page.getByRole("dialog", { name: "Throughput, as table" });
  await expect(dialog.getByRole("table", { name: A })).toBeVisible();
  await expect(dialog.getByRole("row", { name: "2 s 10 /s 15 /s", exact: true })).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Throughput: show as table" })).toBeFocused();
});

test("have a histogram whose bars can be walked", async ({ page }) => {
  const grid = page.getByRole("grid", { name: `${A}: how long answers took` });
  await grid.getByRole("gridcell").first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(grid.getByRole("gridcell", { name: /^0\.50 s to 1 s: \d+ answers$/ })).toBeFocused();
});

test("show as much time as the lanes when asked to", async ({ page }) => {
  await page.getByRole("combobox", { name: "Time shown" }).selectOption("As in the lanes");
  const waiting = page.getByRole("slider", { name: `${A}: Waiting over time` });
  await expect(waiting).toHaveAttribute("min", "850000");
  await expect(waiting).toHaveAttribute("max", "3250000");
});

for (const theme of ["light", "dark", "projector"]) {
  test(`break no rule of access in the ${theme} theme`, async ({ page }) => {
    await page.goto(`./#/lab?v=1&of=sandwich&view=charts&theme=${theme}`);
    await expect(page.getByRole("slider", { name: `${A}: Waiting over time` })).toBeVisible();
    await expectNoViolations(page);
  });
}
