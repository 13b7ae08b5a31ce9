import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { chainOf } from "../src/explain/chain.ts";
import { firstWords } from "../src/explain/first-words.ts";
import { keyOf, type Obstacle, obstacleOf } from "../src/explain/obstacle.ts";
import type { Surroundings } from "../src/explain/surroundings.ts";
import { explainThing } from "../src/explain/things/explain-thing.ts";
import { explain } from "../src/explain/why.ts";
import { simulate } from "../src/model/simulate.ts";
import { runAnswer } from "../src/runner/answer.ts";
import { resolve } from "../src/scenario/resolve.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import type { Thing } from "../src/trace/thing.ts";
import { TraceIndex } from "../src/trace/trace-index.ts";
import { Hold, Mark, Wait } from "../src/trace/words.ts";
import { shortScenario } from "./support/random-scenario.ts";
import { tries } from "./support/runs.ts";

vi.setConfig({ testTimeout: process.env.DEEP ? 3_600_000 : 120_000 });

const BUDGET = 100_000;
const MOMENTS = 6;

/** What no sentence may have: no number, a negative one, a name that is missing, a stray blank. */
const SENSELESS = /NaN|undefined|Infinity|(?<![A-Za-z])-\d|\s[.,;]|\.\.| {2}/;

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
          expect(text).not.toMatch(SENSELESS);
          const first = firstWords(index, task, at, surroundings);
          if (first !== null) expect(first.text).toBe(text);
        }
      }
    }),
    tries(100, 3_000),
  );
});

/** Everything of a run that can be selected, requests left out. */
function thingsOf({ trace: { rows } }: TraceIndex): readonly Thing[] {
  const places = (count: number) => Array.from({ length: count }, (_, place) => place);
  const ofProcess = places(rows.processes).flatMap((process): readonly Thing[] => [
    ...places(rows.units[process] ?? 0).map((place) => ({ kind: "unit", process, place }) as const),
    ...places(rows.slots[process] ?? 0).map(
      (place) => ({ kind: "connection", process, place }) as const,
    ),
    { kind: "queue", queue: "pool", process },
  ]);
  const cores = (host: "server" | "database", count: number) =>
    places(count).map((place) => ({ kind: "core", host, place }) as const);
  return [
    ...ofProcess,
    ...places(rows.poolerSlots).map((place) => ({ kind: "server-connection", place }) as const),
    ...cores("server", rows.cores),
    ...cores("database", rows.databaseCores),
    { kind: "queue", queue: "outside", process: 0 },
    { kind: "queue", queue: "pooler", process: 0 },
  ];
}

test("whatever the scenario, every thing can be explained at any instant", () => {
  fc.assert(
    fc.property(shortScenario, (scenario) => {
      const { index, surroundings } = ran(scenario);
      const things = thingsOf(index);
      for (const at of moments(index)) {
        for (const thing of things) {
          const { text } = explainThing(index, thing, at, surroundings);
          expect(text).toMatch(/^[A-Z0-9].*\.$/);
          expect(text).not.toMatch(SENSELESS);
        }
      }
    }),
    tries(60, 2_000),
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
