import type { Locator } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { openLab } from "./support/lab.ts";
import { smallTargets } from "./support/targets.ts";
import { expect, test } from "./support/test.ts";

test.describe("at a desk", () => {
  for (const theme of ["light", "dark", "projector"]) {
    test(`the Lab in the ${theme} theme`, async ({ page }) => {
      await openLab(page, `#/lab?v=1&of=sandwich&theme=${theme}`);
      if (theme !== "projector") await expect(page.getByText("Checkout timeout")).toBeVisible();
      await expectNoViolations(page);
    });
  }

  test("a crowd outside, with the panel on the projector", async ({ page }) => {
    await openLab(page, "#/lab?v=1&of=sandwich&theme=projector&at=12s");
    await page.getByRole("button", { name: "Show the request and the settings" }).click();
    await expect(page.getByText("Checkout timeout")).toBeVisible();
    await expectNoViolations(page);
  });

  for (const [button, dialog] of [
    ["I have a guess", "I have a guess"],
    ["Keys", "Keys"],
    ["Show as table", /The picture as tables/],
  ] as const) {
    test(`the dialog behind “${button}”`, async ({ page }) => {
      await openLab(page);
      await page.getByRole("button", { name: button, exact: true }).click();
      await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
      await expectNoViolations(page);
    });
  }

  test("with the system's own colours states keep theirs, and what is chosen is seen", async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await openLab(page);
    const querying = page.getByRole("rowheader", { name: "query 5" }).first();
    const bar = querying.locator("xpath=following-sibling::td[1]/*");
    const ground = (one: Locator) => one.evaluate((it) => getComputedStyle(it).backgroundColor);
    expect(await ground(bar)).not.toBe(await ground(querying));
    const view = (name: string) => page.getByRole("radio", { name, exact: true }).locator("..");
    expect(await ground(view("Picture"))).not.toBe(await ground(view("Lanes")));
    const inks = await page
      .getByRole("grid", { name: "Lease for the whole request: connections over time" })
      .locator("xpath=preceding::canvas[1]")
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext("2d")!.getImageData(200, 6, 200, 1);
        return new Set(data.filter((_, i) => i % 4 === 0)).size;
      });
    expect(inks).toBeGreaterThan(3);
  });

  for (const view of ["Picture", "Lanes", "Charts", "Numbers", "Program"]) {
    test(`what is pressed is at least 24 px wide and high: ${view}`, async ({ page }) => {
      await openLab(page);
      await expect(page.getByText("Checkout timeout")).toBeVisible();
      await page.getByRole("radio", { name: view, exact: true }).check();
      if (view !== "Picture") await expect(page.getByRole("region", { name: view })).toBeVisible();
      expect(await smallTargets(page, 24)).toEqual([]);
    });
  }

  test("what is true now is said when time stands still somewhere new", async ({ page }) => {
    await openLab(page);
    await page.getByRole("button", { name: "To the end" }).click();
    await expect(page.getByRole("status").filter({ hasText: "30.267 s A:" })).toContainText(
      "Nobody waits for a connection.",
    );
  });

  test("at 320 pixels' width nothing is lost and nothing scrolls sideways", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await openLab(page);
    await expectNoViolations(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});
