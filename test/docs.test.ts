import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarioSchema } from "../scripts/scenario-schema.ts";
import { settingsTable } from "../scripts/settings-table.ts";
import { catalogue } from "../src/scenario/catalogue/index.ts";

const page = readFileSync(new URL("../docs/link-format.md", import.meta.url), "utf8");

test("the page about links lists every setting with its bounds", () => {
  expect(page).toContain(settingsTable());
});

test("the page about links names every study", () => {
  for (const { id } of catalogue) expect(page).toContain(`\`${id}\``);
});

test("the schema of a scenario file is that of the settings; `npx vitest -u test/docs.test.ts` rewrites it", async () => {
  const schema = `${JSON.stringify(scenarioSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot("../docs/scenario.schema.json");
});
