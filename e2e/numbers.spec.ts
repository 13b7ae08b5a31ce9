import { expectNoViolations } from "./support/axe.ts";
import { openLab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test("beside a variant's name it is said which numbers are of the whole run, and which of now", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=two-at-once");
  const variant = page.getByRole("region", { name: "A Four connections" });
  await expect(variant.getByText("whole run")).toBeVisible();
  await expect(variant.getByText("waiting now")).toBeVisible();
  await variant.getByRole("button", { name: "p99" }).click();
  await expect(variant.getByText(/^≈ means: of too few to be exact\. p99 of \d+ /)).toBeVisible();
});

test("the table has the mark of a number that rests on little, as the picture has", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=unlimited");
  await page.getByRole("button", { name: "Show as table" }).click();
  const p99 = page.getByRole("dialog").getByRole("row", { name: /^Response time, p99/ });
  await expect(p99.getByRole("cell").first()).toHaveText("≈0.26 s");
});

test.describe("the list of all numbers", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("./#/lab?v=1&of=sandwich&view=numbers");
    await expect(page.getByRole("row", { name: /^Response time, p99/ })).toBeVisible();
  });

  test("says by how much a variant differs from the first, and whether that is better", async ({
    page,
  }) => {
    const p99 = page.getByRole("row", { name: /^Response time, p99/ });
    await expect(p99.getByRole("cell").nth(0)).toContainText("10.3 s");
    await expect(p99.getByRole("cell").nth(1)).toContainText("0.50 s");
    await expect(p99.getByRole("cell").nth(2)).toHaveText("−9.8 s, −95 % better");
    await expect(page.getByRole("row", { name: /^Throughput/ })).toContainText("+48 % better");
  });

  test("defines a number on demand, by keys too, and says on how little it rests", async ({
    page,
  }) => {
    const name = page.getByRole("button", { name: "Response time, p99" });
    await name.press("Enter");
    await expect(name).toHaveAttribute("aria-expanded", "true");
    await expect(page.getByText("http.server.request.duration")).toBeVisible();
    await expect(page.getByText("p99 of 300 answers: it rests on the 3 beyond it.")).toHaveCount(2);
    await expectNoViolations(page);
  });

  test("leaves out what is 0 everywhere, until it is asked for", async ({ page }) => {
    await expect(page.getByRole("row", { name: /^Refused/ })).toHaveCount(0);
    await page.getByRole("checkbox", { name: /that are 0 or missing/ }).check();
    await expect(page.getByRole("row", { name: /^Refused/ })).toBeVisible();
  });

  test("shows that Little's law holds", async ({ page }) => {
    await expect(page.getByRole("row", { name: /^L = λ × W/ })).toContainText(
      /53\.\d\d = 9\.9\s\/s × 5\.4\ss: holds/,
    );
  });

  test("has those of the moment at the playhead", async ({ page }) => {
    await page.getByRole("radio", { name: "The playhead" }).check();
    const waiting = page.getByRole("row", { name: /^Waiting for a connection/ });
    await expect(waiting.getByRole("cell").first()).toHaveText("12");
    await page.getByRole("button", { name: "To the end" }).click();
    await expect(waiting.getByRole("cell").first()).toHaveText("0");
  });
});

test("a headline number explains itself, and names what it was before a change", async ({
  page,
}) => {
  await openLab(page);
  const variant = page.getByRole("region", { name: /^A Lease for the whole request/ });
  await variant.getByRole("button", { name: "p99" }).click();
  await expect(variant.getByText("p99 of 300 answers")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(variant.getByText("p99 of 300 answers")).toBeHidden();
  await expect(variant.getByRole("button", { name: "p99" })).toBeFocused();
  await page.getByRole("slider", { name: "Pool size" }).press("ArrowRight");
  await expect(variant).toContainText("before: 10.3 s");
});
