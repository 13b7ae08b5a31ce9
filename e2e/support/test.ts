import { test as base, expect } from "@playwright/test";

/**
 * Every test also fails when the page logs an error or throws one. A breach of the page's security
 * policy is such an error: Chromium logs it.
 */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints, "errors of the page").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
