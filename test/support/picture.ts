import { simulate } from "../../src/model/simulate.ts";
import { readChanges } from "../../src/scenario/changes.ts";
import { defaultScenario } from "../../src/scenario/default-scenario.ts";
import { resolve } from "../../src/scenario/resolve.ts";
import type { Changes, Scenario } from "../../src/scenario/scenario.ts";
import { withSetting } from "../../src/scenario/settings/at-path.ts";
import { lanes } from "../../src/trace/lanes.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { TraceIndex } from "../../src/trace/trace-index.ts";

/** Everybody comes at once, nobody waits for a thread or a core, and nothing costs extra. */
const calm: Changes = {
  "arrivals.kind": "burst",
  "arrivals.count": 1,
  "server.architecture": "coroutines",
  "server.cores": null,
  "database.cores": null,
  "network.roundTripMs": 0,
};

/** The calm scenario with other settings, which must be ones that are allowed. */
export function scenarioWith(changes: Changes): Scenario {
  const wanted = { ...calm, ...changes };
  const reading = readChanges(wanted, defaultScenario);
  const [problem] = reading.problems;
  if (problem) throw new Error(problem.message);
  let scenario = defaultScenario;
  for (const [path, value] of Object.entries(wanted)) scenario = withSetting(scenario, path, value);
  return scenario;
}

export function runWith(changes: Changes, eventBudget?: number): Trace {
  return simulate(resolve(scenarioWith(changes), eventBudget));
}

/** The run as text, a column a millisecond; `src/trace/lanes.ts` says what the signs mean. */
export function pictureOf(changes: Changes, columnMs = 1): string {
  return lanes(new TraceIndex(runWith(changes)), { column: columnMs * 1_000 });
}

/** A picture as it stands in a test: without the first line break and the indentation. */
export function picture([text = ""]: TemplateStringsArray): string {
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const margin = Math.min(...lines.map((line) => line.search(/\S|$/)));
  return lines.map((line) => line.slice(margin)).join("\n");
}
