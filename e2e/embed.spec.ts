import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expectNoViolations } from "./support/axe.ts";
import { openLab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

const types = { html: "text/html", css: "text/css", js: "text/javascript" } as const;

let server: Server;
/** Where somebody else's page stands: another origin than the app's. */
let host = "";

test.beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const [, name, end] = /^\/(embed-example\.(html|css|js))/.exec(url) ?? [];
    if (name === undefined) return response.writeHead(404).end();
    response.setHeader("Content-Type", types[end as keyof typeof types]);
    return response.end(readFileSync(`public/${name}`));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => new Promise((resolve) => server.close(resolve)));

async function openExample(page: Page, baseURL: string | undefined) {
  await page.goto(`${host}/embed-example.html?app=${encodeURIComponent(`${baseURL}/`)}`);
  const frame = page.frameLocator("#scope");
  await expect(page.locator("#result")).toHaveText("a 9.9, b 14.7", { timeout: 20_000 });
  return frame;
}

test("a page of another origin shows a study in a frame, operates it and hears of it", async ({
  page,
  baseURL,
}) => {
  test.slow();
  const frame = await openExample(page, baseURL);
  const time = frame.getByRole("region", { name: "Time" });
  await page.getByRole("button", { name: "To 6 s" }).click();
  await expect(time.locator("output")).toHaveText("6.000 s");
  await expect(page.locator("#moment")).toHaveText("6000 ms");

  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(time.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(time.getByRole("button", { name: "Play" })).toBeVisible();

  await page.getByRole("button", { name: "Twenty connections" }).click();
  await expect(page.locator("#result")).toHaveText("a 14.7, b 14.7");
  await page.getByRole("button", { name: "Another study" }).click();
  await expect(page.locator("#result")).not.toHaveText("a 14.7, b 14.7");
  // The frame's own address is the host's: nothing is added to the history of the page around.
  await expect(frame.getByRole("link", { name: "Open full size" })).toHaveAttribute(
    "href",
    /^#\/lab\?v=1&of=release/,
  );
});

test("what is wrong is said to the page around, and nothing else happens", async ({
  page,
  baseURL,
}) => {
  const frame = await openExample(page, baseURL);
  const send = (message: unknown) =>
    page.evaluate((data) => {
      const around = document.getElementById("scope") as HTMLIFrameElement;
      around.contentWindow?.postMessage(data, "*");
    }, message);
  await send({ type: "set", path: "pool.max", value: 99_999 });
  await expect(page.locator("#said")).toContainText("pool.max is 99999");
  await send({ type: "load", link: "javascript:alert(1)" });
  await expect(page.locator("#said")).toContainText("load needs link");
  await send({ source: "something else" });
  await send({ type: "seek", ms: -4 });
  await expect(page.locator("#said")).toContainText("seek needs ms");
  await expect(frame.locator("output").first()).toHaveText("2.450 s");
});

test("a frame whose link names another origin neither obeys nor tells", async ({
  page,
  baseURL,
}) => {
  await openExample(page, baseURL);
  await page.evaluate((app) => {
    document.title = "0";
    addEventListener("message", () => {
      document.title = `${Number(document.title) + 1}`;
    });
    const frame = document.getElementById("scope") as HTMLIFrameElement;
    frame.src = `${app}/?other#/embed?of=sandwich&origin=https%3A%2F%2Fa.example`;
  }, baseURL);
  const output = page.frameLocator("#scope").locator("output").first();
  await expect(output).toHaveText("2.450 s", { timeout: 20_000 });
  await page.evaluate(() =>
    (document.getElementById("scope") as HTMLIFrameElement).contentWindow?.postMessage(
      { type: "seek", ms: 6_000 },
      "*",
    ),
  );
  await expect(page.frameLocator("#scope").getByRole("button", { name: "Play" })).toBeVisible();
  await expect(output).toHaveText("2.450 s");
  await expect(page).toHaveTitle("0");
});

for (const [width, height, flags] of [
  [320, 240, ""],
  [480, 600, "&controls=all&edit=settings"],
  [800, 560, "&view=charts,numbers&theme=dark"],
  [1200, 800, "&view=lanes&controls=none&note=Look+here"],
] as const) {
  test(`at ${width} × ${height} it has no more than its width, and the way to full size`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.goto(`./#/embed?v=1&of=sandwich${flags}`);
    await expect(page.getByRole("main").locator("section").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Open full size" })).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(tall).toBeLessThanOrEqual(height);
    await expectNoViolations(page);
  });
}

test("in a wide frame the picture has all of the width, and its numbers say what they are", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1_200, height: 800 });
  await page.goto("./#/embed?v=1&of=sandwich");
  const first = page.getByRole("region", { name: /^A / });
  await expect(first.getByText("p99", { exact: true })).toBeVisible();
  const box = await first.boundingBox();
  expect(box?.width).toBeGreaterThan(1_100);
});

test("it plays by itself only where the link says so, and not for who wants less motion", async ({
  page,
}) => {
  await page.goto("./#/embed?of=sandwich&play=auto");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible({ timeout: 20_000 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  await expect(page.getByRole("button", { name: "Advance 50 ms" })).toBeVisible();
});

test("a program that is not to be changed is shown to be read, with who holds when", async ({
  page,
}) => {
  await page.goto("./#/embed?v=1&of=sandwich&view=program&edit=none");
  const view = page.getByRole("region", { name: "Program" });
  await expect(view).toContainText("call 490");
  await expect(view.getByRole("textbox")).toHaveCount(0);
  await expect(view.getByRole("button", { name: /^(Move|Remove|Edit)/ })).toHaveCount(0);
  await expectNoViolations(page);
});

test("the panel writes the HTML of a frame", async ({ page }) => {
  await openLab(page);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByRole("tab", { name: "Embed" }).click();
  await dialog.getByRole("checkbox", { name: "Charts" }).check();
  await dialog.getByRole("combobox", { name: "Time" }).selectOption("all");
  await dialog.getByRole("checkbox", { name: "Settings can be changed" }).check();
  await expect(dialog.getByRole("textbox", { name: "HTML to copy" })).toHaveValue(
    /^<iframe src="[^"]+#\/embed\?v=1&amp;of=sandwich&amp;view=picture,charts&amp;controls=all&amp;edit=settings" title="Poolscope: The sandwich"/,
  );
  await expectNoViolations(page);
});

test("a frame shows the very picture that another browser shows, however late its font comes", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const link = "v=1&of=sandwich&pool.max=6&at=6s&sel=40&theme=light";
  const open = async (one: Page) => {
    await one.goto(`${baseURL}/#/embed?${link}`);
    await expect(one.locator("output").first()).toHaveText("6.000 s", { timeout: 20_000 });
  };
  await open(page);
  const context = await browser.newContext({ viewport: page.viewportSize() });
  const other = await context.newPage();
  await other.route("**/*.woff2", async (route) => {
    await other.waitForTimeout(500);
    await route.continue();
  });
  await open(other);
  const picture = (one: Page) => one.getByRole("main").screenshot();
  await expect.poll(async () => (await picture(other)).equals(await picture(page))).toBe(true);
  await context.close();
});

test("in a frame of the height that is offered, the rows of both variants are whole", async ({
  page,
}) => {
  await page.goto("./#/lab?v=1&of=sandwich");
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByRole("tab", { name: "Embed" }).click();
  const height = Number(await dialog.getByRole("spinbutton").inputValue());
  for (const width of [1_000, 1_200]) {
    await page.setViewportSize({ width, height });
    await page.goto("./#/embed?v=1&of=sandwich");
    await page.reload();
    for (const rows of await page.getByRole("grid", { name: /: connections over time$/ }).all()) {
      await expect(rows.getByRole("gridcell")).toHaveCount(5);
      await expect(rows).toBeInViewport({ ratio: 1 });
    }
    await expect(page.getByText("3.0 s")).toBeInViewport();
  }
});
