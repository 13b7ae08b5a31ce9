import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { metricsTables } from "../scripts/metrics-table.ts";
import { scenarioSchema, studySchema } from "../scripts/scenario-schema.ts";
import { settingsTable } from "../scripts/settings-table.ts";
import { statementsTable } from "../scripts/statements-table.ts";
import { catalogue } from "../src/scenario/catalogue/index.ts";
import { statements } from "../src/scenario/contents/statements.ts";

const page = read("../docs/link-format.md");

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

const rewrite = "`npm run unit -- test/docs.test.ts -u` rewrites it";

test(`the page about links lists every setting with its bounds; ${rewrite}`, async () => {
  const table = /(?<=<!-- settings:[^>]*-->\n\n)(?:\|.*\n)+/;
  expect(page).toMatch(table);
  const rewritten = page.replace(table, () => `${settingsTable()}\n`);
  await expect(rewritten).toMatchFileSnapshot("../docs/link-format.md");
});

test(`the page about numbers has each with its definition and its OpenTelemetry name; ${rewrite}`, async () => {
  const numbers = read("../docs/numbers.md");
  const [intro] = numbers.split(/^(?=## )/m);
  await expect(`${intro}${metricsTables()}`).toMatchFileSnapshot("../docs/numbers.md");
});

test("the page about links names every study", () => {
  for (const { id } of catalogue) expect(page).toContain(`\`${id}\``);
});

test(`the schemas of files are those of the settings; ${rewrite}`, async () => {
  const schemas = { "scenario.schema.json": scenarioSchema(), "study.schema.json": studySchema() };
  for (const [name, schema] of Object.entries(schemas)) {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../docs/${name}`);
    // The page publishes them, so that editors complete what they check.
    await expect(text).toMatchFileSnapshot(`../public/${name}`);
  }
});

test("the page about the model says of every recording that falls short why it does", () => {
  const known: readonly { id: string; why: string }[] = JSON.parse(read("recordings/known.json"));
  const model = read("../docs/model.md");
  for (const { id, why } of known) expect(model).toContain(`| \`${id}\` | ${why} |`);
  const listed = model.matchAll(/^\| `([a-z0-9-]+)` \| .*\|$/gm);
  expect(Array.from(listed, ([, id]) => id)).toEqual(known.map(({ id }) => id));
});

test("the page about the model counts the recordings that there are and that fall short", () => {
  const rows = read("../docs/model.md").matchAll(/^\| [A-Z][^|]* \| (\d+) \| (\d+) \|$/gm);
  const sums = [0, 0];
  for (const [, there, short] of rows) {
    sums[0]! += Number(there);
    sums[1]! += Number(short);
  }
  const files = readdirSync(new URL("recordings", import.meta.url));
  const recordings = files.filter((name) => !/^(measure-|known\.)|README/.test(name));
  expect(sums).toEqual([recordings.length, JSON.parse(read("recordings/known.json")).length]);
});

test(`the page about what is shown has the statements of the catalogue; ${rewrite}`, async () => {
  const table = /(?<=\n\n)(?:\|.*\n)+/;
  const claims = read("../docs/claims.md");
  expect(claims).toMatch(table);
  const rewritten = claims.replace(table, () => `${statementsTable()}\n`);
  await expect(rewritten).toMatchFileSnapshot("../docs/claims.md");
});

test("each of the 28 statements has a study that shows it, and tests that run that study", () => {
  const files = readdirSync(new URL("claims", import.meta.url)).filter((name) =>
    name.endsWith(".test.ts"),
  );
  const tests = files.flatMap((name) => read(`claims/${name}`).split(/^(?=test\()|^(?=test\.)/m));
  expect(statements.map(({ number }) => number)).toEqual(
    Array.from({ length: 28 }, (_, i) => i + 1),
  );
  for (const { number, studies: ids } of statements) {
    expect(ids.length, `studies of claim ${number}`).toBeGreaterThan(0);
    expect(catalogue.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
    const own = tests.filter((text) => text.includes(`"claim ${number}: `)).join("");
    for (const id of ids) expect(own, `claim ${number}`).toContain(`studied("${id}"`);
  }
});
