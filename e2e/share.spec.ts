import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { openLab, playhead } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Opens the panel, and one of its tabs. */
async function openShare(page: Page, tab = "Link") {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByRole("tab", { name: tab }).click();
  return dialog;
}

test("the link of this very moment is copied, or that of the study", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openLab(page, "#/lab?v=1&of=sandwich&at=3s");
  const dialog = await openShare(page);
  await expectNoViolations(page);
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.getByText("Link copied")).toBeVisible();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(/#\/lab\?v=1&of=sandwich&at=3000ms$/);

  await dialog.getByRole("checkbox", { name: /Opens at this moment/ }).uncheck();
  const link = dialog.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/#\/lab\?v=1&of=sandwich$/);
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect.poll(copied).toMatch(/of=sandwich$/);
});

test("a note goes along, and whoever opens the link reads it as plain text", async ({
  page,
  browser,
}) => {
  await openLab(page);
  const dialog = await openShare(page);
  const note = "Look at <b>request 31</b> & its wait";
  await dialog.getByRole("textbox", { name: "Note to whoever opens it" }).fill(note);
  const link = dialog.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/&note=Look\+at/);
  const context = await browser.newContext();
  const fresh = await context.newPage();
  await fresh.goto(await link.inputValue());
  const notice = fresh.getByRole("region", { name: "Note" });
  await expect(notice).toContainText(note, { timeout: 20_000 });
  await expectNoViolations(fresh);
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toHaveCount(0);
  // Read is not forgotten: what is shared from here on has it still.
  await expect(fresh).toHaveURL(/note=/);
  await context.close();
});

test("a short link has a code to scan, a long one a warning and a file", async ({ page }) => {
  await openLab(page);
  const dialog = await openShare(page);
  await expect(dialog.getByRole("img", { name: "The link as a QR code" })).toBeVisible();
  await page.keyboard.press("Escape");

  const times = Array.from({ length: 500 }, (_, i) => (i * i * 7_919) % 100_000).join(",");
  await page.goto(`./#/lab?v=1&of=sandwich&arrivals.kind=list&arrivals.atMs=${times}`);
  await expect(page).toHaveURL(/arrivals/);
  const long = await openShare(page);
  await expect(long.getByRole("alert")).toContainText("1,800 characters");
  await expect(long.getByRole("img")).toHaveCount(0);
  await long.getByRole("button", { name: "Save as a file" }).click();
  const saved = page.waitForEvent("download");
  await long.getByRole("button", { name: "Save file" }).click();
  expect((await saved).suggestedFilename()).toBe("sandwich.json");
});

test("which variant is looked at is part of the link", async ({ page, browser }) => {
  await openLab(page);
  await page
    .getByRole("region", { name: /^B / })
    .getByRole("gridcell", { name: /request/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /Thread \d+ in B/ })).toBeVisible();
  await expect(page).toHaveURL(/in=b/);
  const fresh = await browser.newPage();
  await fresh.goto(page.url());
  await expect(fresh.getByRole("heading", { name: /Thread \d+ in B/ })).toBeVisible();
  await expect(playhead(fresh)).toHaveText("2.450 s");
  await fresh.close();
});

/** Drops a file on the page, as a hand would. */
async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([text, called]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], called));
      return transfer;
    },
    [content, name] as const,
  );
  await page.locator("body").dispatchEvent("dragover", { dataTransfer: data });
  await page.locator("body").dispatchEvent("drop", { dataTransfer: data });
}

test("a saved file opens again by hand, with a step back to what was before", async ({ page }) => {
  await openLab(page, "#/lab?v=1&of=sandwich&pool.max=7&at=3s&note=Hello");
  const dialog = await openShare(page, "File");
  await expectNoViolations(page);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save file" }).click();
  const path = await (await download).path();

  await page.keyboard.press("Escape");
  await page.goto("./#/lab?v=1&of=release");
  await expect(page).toHaveTitle(/Take it, use it/);
  const again = await openShare(page, "File");
  await again.getByLabel("Open a file").setInputFiles(path);
  await expect(page).toHaveURL(/of=sandwich&pool\.max=7&at=3000ms&note=Hello/);
  await expect(playhead(page)).toHaveText("3.000 s");
  await expect(page.getByRole("region", { name: "Note" })).toContainText("Hello");
  await page.goBack();
  await expect(page).toHaveURL(/of=release/);
  await expect(page).toHaveTitle(/Take it, use it/);
});

test("a dropped file is read as far as it goes, and its faults are named by field", async ({
  page,
}) => {
  await openLab(page);
  await dropFile(
    page,
    "mine.json",
    '{"pool": {"max": 9, "reuse": "tallest"}, "server": {"threads": 9999}}',
  );
  const notice = page.getByRole("region", { name: "Some of this could not be read" });
  await expect(notice.getByRole("listitem")).toHaveCount(2);
  await expect(notice).toContainText("server.threads is 9999");
  await expect(notice).toContainText("mine.json is open");
  await expect(page).toHaveURL(/of=blank.*pool\.max=9/);
  await notice.getByRole("button", { name: "Close" }).click();

  await dropFile(page, "broken.json", '{"pool": ');
  await expect(page.getByRole("region", { name: "This cannot be opened" })).toContainText(
    "broken.json cannot be read",
  );
  await expect(page).toHaveURL(/pool\.max=9/);
});

test("a link that is pasted opens", async ({ page }) => {
  await openLab(page);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", "look: https://a.example/#/lab?v=1&of=release&at=1s");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await expect(page).toHaveURL(/of=release/);
  await expect(playhead(page)).toHaveText("1.000 s");
});

for (const type of ["PNG", "SVG"]) {
  test(`a picture as ${type} carries its link: dropped on the page it opens again`, async ({
    page,
  }) => {
    test.slow();
    await page.goto("./#/lab?v=1&of=sandwich&pool.max=6&at=3s&view=lanes");
    await expect(page.getByRole("region", { name: /^A / })).toBeVisible();
    const dialog = await openShare(page, "Picture");
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: `Save ${type}` }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`sandwich.${type.toLowerCase()}`);
    const path = await file.path();
    await expect(dialog.getByText("is saved")).toBeVisible();

    await page.goto("./?again#/lab?v=1&of=release");
    await expect(page).toHaveTitle(/Take it, use it/);
    const again = await openShare(page, "File");
    await again.getByLabel("Open a file").setInputFiles(path);
    await expect(page).toHaveURL(/of=sandwich&pool\.max=6&at=3000ms&view=lanes/);
    await expect(playhead(page)).toHaveText("3.000 s");
  });
}

test("a picture of an incident names it, and a link too long for it ends in the picture", async ({
  page,
}) => {
  await page.goto(
    "./#/lab?v=1&of=sandwich&program=query+5;+call+100;+query+5&arrivals.perSecond=120&server.processes=3&pool.max=10&interventions=at+10000+call+900&at=15s&view=charts",
  );
  await expect(page.getByRole("heading", { name: "A Lease for the whole request" })).toBeVisible();
  const dialog = await openShare(page, "Picture");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save SVG" }).click();
  const svg = readFileSync(await (await download).path(), "utf8");
  expect(svg).toContain("10.000 s: calls take 900 ms");
  await page.goto("about:blank");
  await page.setContent(svg);
  const picture = (await page.locator("svg").first().boundingBox())!;
  for (const line of await page.locator("svg > text").all()) {
    const { x, width } = (await line.boundingBox())!;
    expect(x + width - picture.x, await line.innerHTML()).toBeLessThan(picture.width - 20);
  }
});

for (const [view, words] of [
  ["Picture", /held idle/],
  ["Charts", /Waiting/],
  ["Numbers", /Throughput/],
  ["Program", /query 5/],
] as const) {
  test(`of the ${view.toLowerCase()} too a picture is saved, without opening that view`, async ({
    page,
  }) => {
    test.slow();
    await page.goto("./#/lab?v=1&of=sandwich&at=3s&view=lanes");
    await expect(page.getByRole("region", { name: /^A / })).toBeVisible();
    const dialog = await openShare(page, "Picture");
    await dialog.getByRole("combobox", { name: "Of" }).selectOption(view);
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save SVG" }).click();
    const path = await (await download).path();
    const svg = readFileSync(path, "utf8");
    expect(svg).toMatch(words);
    expect(svg).not.toMatch(/>(Copy|Edit as text|The run as a file)</);
    expect(svg).toContain(view === "Picture" ? "at=3000ms<" : `view=${view.toLowerCase()}`);
    await expect(page).toHaveURL(/view=lanes/);
    await expectNoViolations(page);
  });
}

for (const tab of ["Link", "Embed", "Picture", "Data", "File"]) {
  test(`the ${tab.toLowerCase()} tab breaks no rule of access`, async ({ page }) => {
    await openLab(page);
    const dialog = await openShare(page, tab);
    await expect(dialog.getByRole("tabpanel")).toBeVisible();
    await expectNoViolations(page);
  });
}

test("a picture of another kind is refused in a sentence", async ({ page }) => {
  await openLab(page);
  await dropFile(page, "cat.svg", '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  await expect(page.getByRole("region", { name: "This cannot be opened" })).toContainText(
    "cat.svg is a picture that was not saved here",
  );
});

test("the last work is offered to who comes back, and never in place of a link", async ({
  page,
}) => {
  await openLab(page);
  await page.getByRole("slider", { name: "Pool size" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/pool\.max=6/);
  await page.goto("about:blank");
  await openLab(page, "#/lab?v=1&of=sandwich&pool.max=9");
  const offer = page.getByRole("region", { name: "Your last work" });
  await expect(page.getByRole("main")).toContainText("pool of 9");
  await expect(offer).toHaveCount(0);
  await page.goto("about:blank");
  await openLab(page);
  await expect(offer).toContainText("The sandwich");
  await expectNoViolations(page);
  await offer.getByRole("button", { name: "Go on with it" }).click();
  await expect(page).toHaveURL(/pool\.max=6/);
});

test("scenarios are kept by name, renamed, removed, brought back, and go through a file", async ({
  page,
}) => {
  await openLab(page, "#/lab?v=1&of=sandwich&pool.max=7");
  const dialog = await openShare(page, "File");
  await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Seven");
  await dialog.getByRole("button", { name: "Keep what is here" }).click();
  await dialog.getByRole("textbox", { name: "Name of Seven" }).fill("Seven of them");
  await dialog.getByRole("textbox", { name: "Name", exact: true }).focus();
  await expectNoViolations(page);
  const open = dialog.getByRole("button", { name: "Open Seven of them" });
  await dialog.getByRole("button", { name: "Remove Seven of them" }).click();
  await expect(open).toHaveCount(0);
  await dialog.getByRole("button", { name: "Bring back what was removed" }).click();
  await expect(open).toBeVisible();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save the list as a file" }).click();
  const path = await (await download).path();

  await page.evaluate(() => localStorage.setItem("poolscope.scenarios", "{damaged"));
  await page.goto("./?again#/lab?v=1&of=release");
  const again = await openShare(page, "File");
  await expect(again.getByText("Nothing is kept yet.")).toBeVisible();
  await again.getByLabel("Open a file").setInputFiles(path);
  await expect(page.getByRole("region", { name: "My scenarios" })).toContainText("1 of the list");
  const last = await openShare(page, "File");
  await last.getByRole("button", { name: "Open Seven of them" }).click();
  await expect(page).toHaveURL(/of=sandwich&pool\.max=7/);
});
