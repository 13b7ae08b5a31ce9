import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  linkLengths,
  linkLengthsTable,
  TYPICAL_AT_MOST,
  WORST_AT_MOST,
} from "../scripts/link-lengths.ts";

test("a link of the catalogue is short, and after twenty edits by chance not too long", async () => {
  for (const { id, plain, edited } of await linkLengths()) {
    expect(plain, id).toBeLessThanOrEqual(TYPICAL_AT_MOST);
    expect(Math.max(...edited), id).toBeLessThanOrEqual(WORST_AT_MOST);
  }
}, 60_000);

test("the page about links has the table; `npm run unit -- test/link-lengths.test.ts -u` rewrites it", async () => {
  const page = readFileSync(new URL("../docs/link-format.md", import.meta.url), "utf8");
  const table = /(?<=<!-- lengths:[^>]*-->\n\n)(?:\|.*\n)+/;
  expect(page).toMatch(table);
  const rewritten = page.replace(table, `${await linkLengthsTable()}\n`);
  await expect(rewritten).toMatchFileSnapshot("../docs/link-format.md");
}, 60_000);
