import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compareRecording } from "./validate/compare.ts";
import { judgeAll } from "./validate/judge-all.ts";
import { lawCases } from "./validate/laws.ts";
import { readFolder } from "./validate/read-folder.ts";
import { printCase, printVerdict } from "./validate/report.ts";
import type { TheoryCase } from "./validate/theory-case.ts";
import type { Case, Skipped } from "./validate/verdict.ts";

/**
 * The three judges: queueing theory, recordings of real software, laws. With a folder: only the
 * recordings in it. Exits with 1 when a case falls short.
 */
const { values, positionals } = parseArgs({
  options: { json: { type: "boolean", default: false } },
  allowPositionals: true,
});
const recorded = new URL("../test/recordings/", import.meta.url).pathname;
const [folder = recorded] = positionals;
const cases: Case[] = [];
const skipped: Skipped[] = [];

take(readFolder(folder).skipped);
for (const recording of readFolder(folder).recordings) take([compareRecording(recording)]);
if (positionals.length === 0) {
  take(lawCases());
  await judgeAll(readTheory(), (verdict) => take([verdict]));
}

const failed = cases.filter(({ ok }) => !ok).length;
const passed = cases.length - failed;
if (values.json) console.log(JSON.stringify({ passed, failed, skipped, cases }));
else printVerdict(passed, failed, skipped);
process.exitCode = failed > 0 || cases.length === 0 ? 1 : 0;

function take(judged: readonly (Case | Skipped)[]): void {
  for (const one of judged) {
    if ("why" in one) skipped.push(one);
    else {
      cases.push(one);
      printCase(one, values.json ? process.stderr : process.stdout);
    }
  }
}

function readTheory(): readonly TheoryCase[] {
  const file = new URL("../test/theory/queueing.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).cases;
}
