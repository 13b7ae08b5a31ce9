import { expectNoViolations } from "./support/axe.ts";
import { openLab, playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

test("commands, studies, views, moments and requests are found by typing", async ({ page }) => {
  await openLab(page);
  const open = async (typed: string) => {
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: "What do you want to do?" });
    await expect(field).toBeFocused();
    await field.fill(typed);
  };
  await open("2.5 s");
  await expect(page.getByRole("option", { name: "Go to 2.500 s" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(playhead(page)).toHaveText("2.500 s");

  await open("select request 20");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Request 20 in A" })).toBeVisible();

  await open("mark this");
  await expect(page.getByRole("option", { name: /Mark this moment/ })).toContainText("M");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/marks=2500ms/);

  await open("view: lanes");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/view=lanes/);

  await open("nothing like it");
  await expect(page.getByText("Nothing is called that.")).toBeVisible();
  await page.keyboard.press("Escape");

  await open("tomcat");
  await page.getByRole("option").first().click();
  await expect(page).toHaveURL(/of=tomcat-hikari/);
});

test("a command leads to what explains the selected request", async ({ page }) => {
  await openLab(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "What do you want to do?" }).fill("explains");
  await page.getByRole("option", { name: /explains the selected/ }).click();
  await expect(page.getByRole("heading", { name: "Request 31 in A" })).toBeFocused();
});

test("every key of the list is a command's, too, and the palette breaks no rule of access", async ({
  page,
}) => {
  await openLab(page);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog).toContainText("previous and next event");
  const keys = await dialog.locator("kbd").allTextContents();
  await dialog.getByRole("button", { name: "Commands" }).click();
  const list = page.getByRole("listbox");
  await expect(list.getByRole("option").first()).toBeVisible();
  const listed = await list.locator("kbd").allTextContents();
  // The same as another, or no command: tenths by number, hundredths, the palette itself.
  const others = ["K", "Alt+K", "←", "→", "0", "9", "+", "−", "Ctrl+K"];
  expect(keys.filter((key) => !listed.includes(key) && !others.includes(key))).toEqual([]);
  await expectNoViolations(page);
});

test("whoever goes to a moment by a command is where they were before", async ({ page }) => {
  await openLab(page);
  const size = page.getByRole("slider", { name: "Pool size" });
  await size.focus();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "What do you want to do?" }).fill("3.1");
  await expect(page.getByRole("option").first()).toContainText("3.1");
  await page.keyboard.press("Enter");
  await expect(playhead(page)).toHaveText("3.100 s");
  await expect(size).toBeFocused();
});
