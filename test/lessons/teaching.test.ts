import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { teachingPage } from "../../scripts/teaching-page.ts";

vi.setConfig({ testTimeout: 120_000 });

test("the teacher's guide says what the chapters say; `npm run unit -- test/lessons/teaching.test.ts -u` rewrites it", async () => {
  const page = readFileSync(new URL("../../docs/teaching.md", import.meta.url), "utf8");
  const [own = ""] = page.split(/(?<=<!-- chapters -->\n)/);
  expect(own).toContain("<!-- chapters -->");
  await expect(`${own}\n${teachingPage()}\n`).toMatchFileSnapshot("../../docs/teaching.md");
});
