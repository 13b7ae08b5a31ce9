/** `npm run size`: what the first page's scripts weigh, gzipped, against their budget. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const kibibyte = 1024;
const html = readFileSync("dist/index.html", "utf8");
const assets = readdirSync("dist/assets");

/** What index.html names, modulepreload included, is what loads before anything is asked for. */
const page = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(
  ([, name = ""]) => name,
);
const worker = assets.filter((name) => /^worker-.*\.js$/.test(name));

const rows = [
  { part: "page", files: page, budget: 120 },
  { part: "worker", files: worker, budget: 45 },
].map(({ part, files, budget }) => ({
  part,
  budget,
  // Nothing found weighs nothing only by mistake.
  isFound: files.length > 0,
  size: files.reduce((sum, name) => sum + gzippedSize(name), 0) / kibibyte,
}));

for (const { part, size, budget, isFound } of rows) {
  const verdict = isFound ? (size <= budget ? "✓" : "✗ too heavy") : "✗ not in dist/";
  console.log(
    `${part.padEnd(8)}${size.toFixed(1).padStart(6)} of ${String(budget).padStart(3)} KiB  ${verdict}`,
  );
}
process.exitCode = rows.every(({ size, budget, isFound }) => isFound && size <= budget) ? 0 : 1;

function gzippedSize(name: string): number {
  return gzipSync(readFileSync(`dist/assets/${name}`), { level: 9 }).length;
}
