import type { Page } from "@playwright/test";

/** Keeps what simulates from coming until what is returned is called: the page has no run meanwhile. */
export async function holdWorker(page: Page): Promise<() => void> {
  let comes = () => {};
  const isAsked = new Promise<void>((resolve) => {
    comes = resolve;
  });
  await page.route(/\/worker-[^/]+\.js$/, async (route) => {
    await isAsked;
    await route.continue();
  });
  return comes;
}
