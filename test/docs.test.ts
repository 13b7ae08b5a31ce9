import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settingsTable } from "../scripts/settings-table.ts";
import { catalogue } from "../src/scenario/catalogue/index.ts";

const page = readFileSync(new URL("../docs/link-format.md", import.meta.url), "utf8");

test("the page about links lists every setting with its bounds", () => {
  expect(page).toContain(settingsTable());
});

test("the page about links names every study", () => {
  for (const { id } of catalogue) expect(page).toContain(`\`${id}\``);
});
