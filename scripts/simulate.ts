/** `npm run simulate -- <file, name or link>`: one run, or one per variant, in the terminal. */

import process from "node:process";
import { laneLegend } from "../src/trace/lanes.ts";
import { readArguments, usage } from "./simulate/arguments.ts";
import { toJson } from "./simulate/json.ts";
import { lanesOf } from "./simulate/lanes.ts";
import { readSource } from "./simulate/read-source.ts";
import { simulateStudy } from "./simulate/simulated.ts";
import { toTable } from "./simulate/table.ts";
import { writeRuns } from "./simulate/write-runs.ts";

process.exitCode = await main(process.argv.slice(2));

/** Standard output has the answer alone, so that `--json` can be piped; all else goes to the other. */
async function main(words: readonly string[]): Promise<number> {
  const asked = readArguments(words);
  if (typeof asked === "string") return fail(`${asked} ${usage}`);
  const reading = await readSource(asked.source);
  if (typeof reading === "string") return fail(reading);

  const { study, problems } = reading;
  for (const { path, message } of problems) console.error(`${path}: ${message}`);
  const started = performance.now();
  const runs = simulateStudy(study);
  const took = performance.now() - started;

  if (asked.trace !== null) {
    const { file, format } = asked.trace;
    try {
      writeRuns(file, format, runs);
    } catch (error) {
      return fail(
        `The trace cannot be written: ${error instanceof Error ? error.message : error}.`,
      );
    }
    console.error(`${file}: ${format.sentence}`);
  }
  if (asked.isJson) {
    console.log(toJson(runs, problems, asked.hasLanes));
    return 0;
  }
  if (asked.hasLanes) {
    for (const [i, picture] of lanesOf(runs).entries()) {
      console.log(`${runs[i]?.label}, ${picture}\n`);
    }
    console.log(`${laneLegend}\n`);
  }
  console.log(toTable(runs));
  const requests = runs.reduce((sum, { summary }) => sum + summary.requests, 0);
  console.log(`\n✓ ${study.title}: ${requests} requests simulated in ${took.toFixed(0)} ms.`);
  return 0;
}

function fail(sentence: string): number {
  console.error(`✗ ${sentence}`);
  return 1;
}
