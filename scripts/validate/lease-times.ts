import { meanOf } from "../../src/kernel/duration.ts";
import { type Micros, toMs } from "../../src/kernel/time.ts";
import { sum } from "../../src/metrics/distribution.ts";
import type { RunFacts } from "../../src/metrics/run-facts.ts";
import { numberSteps } from "../../src/program/number-steps.ts";
import { parseProgram } from "../../src/program/parse.ts";
import { needsConnection, type Step } from "../../src/program/step.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { Hold, Mark, Wait } from "../../src/trace/words.ts";

/**
 * Waiting for connections and holding them idle, with the recordings' own boundaries: a statement
 * lasts from its call to its return, the driver's computing included; and where Go checks out by
 * itself for one query, the recording sees the connection only when the server starts that query.
 */
export function leaseTimes(facts: RunFacts, scenario: Scenario) {
  const { programs } = parseProgram(scenario.program);
  const { marks, holds } = facts.trace;
  const stepsOf = new Map<number, readonly Step[]>();
  for (let row = 0; row < marks.count; row++) {
    if (marks.kind[row] !== Mark.arrived) continue;
    const numbered = numberSteps(programs[marks.detail[row]!]!.steps);
    stepsOf.set(
      marks.task[row]!,
      numbered.map(({ step }) => step),
    );
  }
  let idle = 0;
  let wait = sum(facts.checkouts);
  for (let row = 0; row < holds.count; row++) {
    if (holds.kind[row] !== Hold.connection) continue;
    const steps = stepsOf.get(holds.task[row]!)!;
    const servedAt = scenario.server.runtime === "go" ? loneQueryAt(facts, row, steps) : null;
    if (servedAt === null) idle += idleTime(facts, row, steps);
    else wait += servedAt - holds.from[row]!;
  }
  return { heldIdleMs: toMs(idle), checkoutWaitMs: toMs(wait) };
}

/** When the server starts the query of a lease that is for one query alone; else null. */
function loneQueryAt({ trace, index }: RunFacts, lease: number, steps: readonly Step[]) {
  const { holds, waits } = trace;
  const places = new Set<number>();
  let endedAt: Micros = 0;
  index.eachWaitDuring(holds.task[lease]!, holds.from[lease]!, holds.to[lease]!, (row) => {
    places.add(waits.place[row]!);
    if (waits.kind[row] === Wait.query) endedAt = waits.to[row]!;
  });
  const [place = -1] = places;
  const step = steps[place];
  return places.size === 1 && step?.kind === "query" ? endedAt - meanOf(step.duration) : null;
}

/** The part of a lease in which the program was not in a call to the database. */
function idleTime({ trace, index }: RunFacts, lease: number, steps: readonly Step[]): Micros {
  const { holds, waits } = trace;
  const from = holds.from[lease]!;
  const to = holds.to[lease]!;
  let idle = to - from;
  index.eachWaitDuring(holds.task[lease]!, from, to, (row) => {
    const step = steps[waits.place[row]!];
    if (!step || !needsConnection(step)) return;
    idle -= Math.min(waits.to[row]!, to) - Math.max(waits.from[row]!, from);
  });
  return idle;
}
