/**
 * Runs a list of npm scripts in order: `node scripts/run.mjs check | test | deep`.
 * Ends with one line that says what happened; a failure says what to run to mend it.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import process from "node:process";

/** Each step is a script of package.json; the sentence says how to mend what it finds. */
const advice = {
  types: "mend the types above, then `npm run types`",
  lint: "`npm run format` mends most of it, `npm run lint` shows the rest",
  layers: "move the import or the module, then `npm run layers`",
  unused: "delete what nobody uses, then `npm run unused`",
  unit: "`npm run unit -- <file>` runs one file; after a deliberate change of the model, `npm run golden`",
  build: "`npm run build` shows it again",
  "build:single": "`npm run build:single` shows it again",
  size: "load what the first page does not show on demand, then `npm run build && npm run size`",
  e2e: "`npm run build && npm run e2e -- <file>` runs one file",
};

/** @typedef {keyof typeof advice} Step */

/** @type {Record<string, Step[]>} */
const lists = {
  check: ["types", "lint", "layers", "unused", "unit"],
  test: ["types", "lint", "layers", "unused", "unit", "build", "size", "build:single", "e2e"],
  deep: ["unit"],
};

const name = process.argv[2] ?? "check";
const steps = lists[name] ?? [];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
const started = Date.now();

// The count at the end is of this run's tests, never of an earlier one's.
if (name === "test") rmSync(".reports", { recursive: true, force: true });

for (const step of steps) {
  console.log(`\n▸ ${step}`);
  if (!succeeds(step)) {
    console.error(`\n✗ ${name} stopped at ${step}: ${advice[step]}.`);
    process.exit(1);
  }
}
const seconds = Math.round((Date.now() - started) / 1000);
console.log(`\n✓ ${name}: ${steps.join(", ")} all hold (${seconds} s).`);
if (name === "test") console.log(countTests());

/** @param {Step} step */
function succeeds(step) {
  const { status } = spawnSync(scripts[step], {
    shell: true,
    stdio: "inherit",
    env: { ...process.env, ...(name === "deep" && { DEEP: "1" }) },
  });
  return status === 0;
}

/** The tests that ran, as their runners counted them. */
function countTests() {
  const unit = readReport("vitest");
  const { stats } = readReport("playwright");
  const passed = unit.numPassedTests + stats.expected + stats.flaky;
  const failed = unit.numFailedTests + stats.unexpected;
  if (stats.flaky > 0) console.log(`${stats.flaky} of them at the second try: see "flaky" above.`);
  const skipped = unit.numPendingTests + unit.numTodoTests + stats.skipped;
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** @param {string} runner */
function readReport(runner) {
  return JSON.parse(readFileSync(`.reports/${runner}.json`, "utf8"));
}
