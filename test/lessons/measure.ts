import type { Chapter } from "../../src/lessons/chapter.ts";
import { chapters } from "../../src/lessons/chapters/index.ts";
import { type Measured, MeasuredRun, scenarioOf } from "../../src/lessons/measured.ts";
import { run } from "../../src/runner/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

const known = new Map<string, Measured>();

/** All runs of a chapter, each simulated once. */
export function measured(chapter: Chapter): Measured {
  let runs = known.get(chapter.id);
  if (runs === undefined) {
    runs = new Map(chapter.runs.map(({ name }) => [name, measureRun(scenarioOf(chapter, name))]));
    known.set(chapter.id, runs);
  }
  return runs;
}

export function measureRun(scenario: Scenario): MeasuredRun {
  return new MeasuredRun(scenario, run(scenario));
}

/** For `test.each`: each chapter by its name. */
export const byName = chapters.map((chapter) => [chapter.id, chapter] as const);
