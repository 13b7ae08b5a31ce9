import { metrics } from "../../src/metrics/index.ts";
import { RunFacts } from "../../src/metrics/run-facts.ts";
import { simulate } from "../../src/model/simulate.ts";
import { applyChanges, variantScenario } from "../../src/scenario/changes.ts";
import { findStudy } from "../../src/scenario/find-study.ts";
import { lessonScenario } from "../../src/scenario/lesson-scenario.ts";
import { resolve } from "../../src/scenario/resolve.ts";
import type { Changes } from "../../src/scenario/scenario.ts";

/** A run and what is counted of it. */
export interface Studied {
  readonly facts: RunFacts;
  /** A metric by its id. */
  readonly number: (id: string) => number;
}

const runs = new Map<string, Studied>();

/** What one variant of a catalogue study does; run once, however often it is asked for. */
export function studied(id: string, variant: number): Studied {
  const key = `${id} ${variant}`;
  const found = runs.get(key);
  if (found) return found;
  const study = findStudy(id);
  if (!study) throw new Error(`the catalogue has no study ${id}`);
  const fresh = looked(new RunFacts(simulate(resolve(variantScenario(study, variant)))));
  runs.set(key, fresh);
  return fresh;
}

/** What the lessons' scenario does with other settings. */
export function tried(changes: Changes): Studied {
  return looked(new RunFacts(simulate(resolve(applyChanges(lessonScenario, changes)))));
}

function looked(facts: RunFacts): Studied {
  return {
    facts,
    number: (id) => {
      const metric = metrics.find((candidate) => candidate.id === id);
      if (!metric) throw new Error(`there is no metric ${id}`);
      return metric.compute(facts);
    },
  };
}
