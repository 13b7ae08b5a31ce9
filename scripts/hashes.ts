/**
 * `npm run hashes`: runs the whole catalogue in Node and in every browser of this machine, and
 * compares the trace hashes: a link shows the same run everywhere, to the last bit.
 */
import { createHash } from "node:crypto";
import process from "node:process";
import { type InstalledBrowser, installedBrowsers } from "./hashes/browsers.ts";
import { type Column, differingRows, tableOf } from "./hashes/compare.ts";
import { bitsOfChance, hashRuns } from "./hashes/hash-runs.ts";
import { loadEngine } from "./hashes/load-engine.ts";
import { published, random } from "./hashes/scenarios.ts";

const scenarios = [...published.values(), ...random];
const rows = [
  ...published.keys(),
  `${random.length} random scenarios`,
  "20,000 draws",
  "20,000 times e^x",
  "20,000 times ln x",
];

process.exitCode = await main();

async function main(): Promise<number> {
  const node = columnOf(`Node ${process.versions.node}`, hashRuns(scenarios), bitsOfChance());
  const columns = [node];
  const silent: string[] = [];
  for (const browser of installedBrowsers()) {
    try {
      columns.push(await askBrowser(browser));
    } catch (error) {
      console.error(`${browser.name}: ${error instanceof Error ? error.message : error}\n`);
      silent.push(browser.name);
    }
  }
  console.log(tableOf(rows, columns));
  if (silent.length > 0) return fail(`No answer from ${silent.join(", ")}: see above.`);
  if (columns.length === 1) return fail("No browser found to compare Node with.");
  const differing = differingRows(rows, columns);
  if (differing.length > 0) return fail(`Not the same everywhere: ${differing.join("; ")}.`);
  const engines = columns.map(({ engine }) => engine).join(", ");
  console.log(`\n✓ ${scenarios.length} runs, the same to the last bit in ${engines}.`);
  return 0;
}

async function askBrowser({ name, launch }: InstalledBrowser): Promise<Column> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await loadEngine(page);
    const hashes = await page.evaluate((given) => inThePage.hashRuns(given), scenarios);
    const bits = await page.evaluate(() => inThePage.bitsOfChance());
    return columnOf(`${name} ${browser.version()}`, hashes, bits);
  } finally {
    await browser.close();
  }
}

/** The random scenarios share a row, which differs as soon as one of them does. */
function columnOf(engine: string, runs: readonly string[], bits: readonly string[]): Column {
  const shared = createHash("sha256").update(runs.slice(published.size).join()).digest("hex");
  return { engine, hashes: [...runs.slice(0, published.size), shared.slice(0, 16), ...bits] };
}

function fail(sentence: string): number {
  console.error(`\n✗ ${sentence}`);
  return 1;
}
