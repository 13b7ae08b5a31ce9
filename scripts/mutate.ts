/**
 * `npm run mutate -- src/kernel`: changes the code of a folder, or of single files, in many small
 * ways and counts how many changes a unit test notices. Takes minutes, so it is run by hand.
 */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";

const REPORT = ".reports/mutation.html";

/** What a test noticed, an endless loop included; what no type check would pass is not counted. */
const noticed = new Set(["Killed", "Timeout"]);
const unnoticed = new Set(["Survived", "NoCoverage"]);

process.exitCode = await main(process.argv.slice(2));

async function main(places: readonly string[]): Promise<number> {
  const areas = new Set(places.map(areaOf));
  const [area] = areas;
  if (area === undefined || areas.size > 1 || !places.every(existsSync)) {
    console.error("✗ Say which folder or files of one area, as in `npm run mutate -- src/kernel`.");
    return 1;
  }
  const results = await new Stryker({
    mutate: [...places.map(codeOf), "!**/*.test.ts"],
    testRunner: "vitest",
    plugins: [fileURLToPath(import.meta.resolve("@stryker-mutator/vitest-runner"))],
    // Only the area's own tests are taken along, and of these only what imports the changed file
    // is run: tests of whole runs notice nearly everything, minutes later, without saying where.
    ignorePatterns: [".reports", "dist", "docs", "*.test.*", `!${area}/**`],
    vitest: { related: true },
    tempDirName: ".reports/stryker",
    reporters: ["clear-text", "progress", "html"],
    clearTextReporter: { logTests: false, reportTests: false },
    htmlReporter: { fileName: REPORT },
    // On a busy machine all tests of an area together take longer than the usual five minutes.
    dryRunTimeoutMinutes: 30,
    // One core is left to whoever waits.
    concurrency: Math.max(1, availableParallelism() - 1),
    allowConsoleColors: process.stdout.isTTY,
  }).runMutationTest();
  const killed = results.filter(({ status }) => noticed.has(status)).length;
  const counted = killed + results.filter(({ status }) => unnoticed.has(status)).length;
  if (counted === 0) {
    console.error(`\n✗ ${places.join(" ")}: nothing there that could be changed.`);
    return 1;
  }
  const score = ((100 * killed) / counted).toFixed(1);
  console.log(
    `\n✓ ${places.join(" ")}: ${killed} of ${counted} changes noticed, ${score} %. ${REPORT} shows them.`,
  );
  return 0;
}

/** The folder whose tests are run: `src/model` for `src/model/leasing`. */
function areaOf(place: string): string {
  return place.split("/").slice(0, 2).join("/");
}

function codeOf(place: string): string {
  return place.endsWith(".ts") ? place : `${place.replace(/\/$/, "")}/**/*.ts`;
}
