import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { chainOf } from "../src/explain/chain.ts";
import { firstWords } from "../src/explain/first-words.ts";
import { keyOf, type Obstacle, obstacleOf } from "../src/explain/obstacle.ts";
import type { Surroundings } from "../src/explain/surroundings.ts";
import { explain } from "../src/explain/why.ts";
import { simulate } from "../src/model/simulate.ts";
import { runAnswer } from "../src/runner/answer.ts";
import { resolve } from "../src/scenario/resolve.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { TraceIndex } from "../src/trace/trace-index.ts";
import { Hold, Mark, Wait } from "../src/trace/words.ts";
import { shortScenario } from "./support/random-scenario.ts";
import { tries } from "./support/runs.ts";

vi.setConfig({ testTimeout: process.env.DEEP ? 3_600_000 : 120_000 });

const BUDGET = 100_000;
const MOMENTS = 6;

function ran(scenario: Scenario): { index: TraceIndex; surroundings: Surroundings } {
  const trace = simulate(resolve(scenario, BUDGET));
  return { index: new TraceIndex(trace), surroundings: runAnswer(scenario, trace).surroundings };
}

/** Instants all over a run, those of its facts among them. */
function moments({ trace: { endedAt, waits } }: TraceIndex): readonly number[] {
  return Array.from({ length: MOMENTS }, (_, i) => {
    const row = Math.floor((waits.count * i) / MOMENTS);
    const spread = Math.round((endedAt * i) / MOMENTS);
    return i % 2 === 0 && waits.count > 0 ? waits.from[row]! : spread;
  });
}

/** What somebody who stands in another's way must have, by the trace alone. */
const HOLDS: Readonly<Partial<Record<Obstacle["kind"], readonly Hold[]>>> = {
  units: [Hold.unit],
  helpers: [Hold.helper],
  pool: [Hold.connection, Hold.opening],
  cores: [Hold.core],
  "database-cores": [Hold.databaseCore, Hold.core],
  "server-connections": [Hold.serverConnection, Hold.serverOpening],
};

function hasIt(index: TraceIndex, task: number, obstacle: Obstacle, at: number): boolean {
  const { holds, waits, marks } = index.trace;
  const kinds = HOLDS[obstacle.kind];
  if (kinds !== undefined) {
    return index.holdsAt(at).some((row) => {
      const isHere = !("process" in obstacle) || holds.process[row] === obstacle.process;
      return holds.task[row] === task && kinds.some((kind) => kind === holds.kind[row]) && isHere;
    });
  }
  if (obstacle.kind === "branches") {
    return index
      .marksOf(task)
      .some((row) => marks.kind[row] === Mark.forked && marks.detail[row] === obstacle.task);
  }
  const wait = waits.kind[index.waitOf(task, at)];
  return wait === Wait.compute || wait === Wait.core;
}

test("whatever the scenario, everything that waits can be explained at any instant", () => {
  fc.assert(
    fc.property(shortScenario, (scenario) => {
      const { index, surroundings } = ran(scenario);
      for (const at of moments(index)) {
        for (let task = 0; task < index.taskCount; task++) {
          const { text } = explain(index, task, at, surroundings);
          expect(text).toMatch(/^[A-Z].*\.$/);
          expect(text).not.toMatch(/NaN|undefined|Infinity|(?<![A-Za-z])-\d|\s[.,;]|\.\.| {2}/);
          const first = firstWords(index, task, at, surroundings);
          if (first !== null) expect(first.text).toBe(text);
        }
      }
    }),
    tries(100, 3_000),
  );
});

test("who is named as a holder holds at that instant, and a chain ends at its roots", () => {
  fc.assert(
    fc.property(shortScenario, (scenario) => {
      const { index, surroundings } = ran(scenario);
      for (const at of moments(index)) {
        for (const row of index.waitsAt(at)) {
          const obstacle = obstacleOf(index, row, at);
          if (obstacle === null) continue;
          const links = chainOf(index, obstacle, at, "now", surroundings);
          const found = new Set(links.map((link) => keyOf(link.obstacle)));
          const kinds = links.map((link) => link.obstacle.kind);
          for (const { obstacle: inTheWay, holding } of links) {
            for (const task of holding.tasks) {
              expect(hasIt(index, task, inTheWay, at)).toBe(true);
              const wait = index.waitOf(task, at);
              const next = wait < 0 ? null : obstacleOf(index, wait, at);
              if (next === null || found.has(keyOf(next))) continue;
              // Of many processes' pools, say, two are followed.
              expect(kinds.filter((kind) => kind === next.kind)).toHaveLength(2);
            }
          }
        }
      }
    }),
    tries(100, 3_000),
  );
});
