import fc from "fast-check";
import { expect, test } from "vitest";
import { stacks } from "../app/views/charts/stacks.ts";
import { explain } from "../src/explain/why.ts";
import { littlesLaw } from "../src/metrics/littles-law.ts";
import { RunFacts } from "../src/metrics/run-facts.ts";
import { summarize } from "../src/metrics/summary.ts";
import { run } from "../src/runner/run.ts";
import { readScenario } from "../src/scenario/read.ts";
import { ConnectionState } from "../src/trace/connection-states.ts";
import { PER_MB } from "../src/trace/memory.ts";
import type { Segments } from "../src/trace/segments.ts";
import { areaOf, peakOf } from "../src/trace/series.ts";
import { UnitStates } from "../src/trace/unit-states.ts";
import { Wait } from "../src/trace/words.ts";

const scenario = fc
  .record({
    seed: fc.nat(1000),
    program: fc.constantFrom(
      "query 5; call 40; query 5",
      "begin; query 3; call ~20; commit; compute 7",
      "compute 20; query ~10",
    ),
    server: fc.record({
      architecture: fc.constantFrom("thread-pool", "coroutines"),
      runtime: fc.constantFrom("ideal", "go", "rails"),
      processes: fc.constantFrom(1, 2),
      threads: fc.constantFrom(2, 6),
      interpreterLock: fc.boolean(),
      cores: fc.constantFrom(1, 2, null),
    }),
    pool: fc.record({
      lease: fc.constantFrom("request", "statement"),
      max: fc.constantFrom(1, 3, null),
      maxIdle: fc.constantFrom(1, null),
      waiting: fc.constantFrom("first-come", "random", "barging", "last-come"),
      checkoutTimeoutMs: fc.constantFrom(50, null),
      openingMs: fc.constantFrom(0, 4),
    }),
    database: fc.record({
      maxConnections: fc.constantFrom(8, 100),
      sharesHost: fc.boolean(),
    }),
  })
  .map(
    (settings) =>
      readScenario({
        ...settings,
        arrivals: { kind: "poisson", perSecond: 150, forMs: 600 },
      }).scenario,
  );

/** Requests give up in one pool's line and others come after them, again and again. */
const { scenario: manyGiveUp } = readScenario({
  seed: 25,
  program: "begin; query 3; call ~20; commit; compute 7",
  arrivals: { kind: "poisson", perSecond: 150, forMs: 600 },
  server: { architecture: "thread-pool", processes: 2, threads: 6, cores: null },
  pool: { lease: "request", max: 1, maxIdle: 1, checkoutTimeoutMs: 50, openingMs: 4 },
  database: { maxConnections: 8 },
});

function timeIn(segments: Segments, isWanted: (row: number) => boolean): number {
  let time = 0;
  for (let row = 0; row < segments.count; row++) {
    if (isWanted(row)) time += segments.to[row]! - segments.from[row]!;
  }
  return time;
}

test("lanes, series, numbers and sentences of any run tell the same story", () => {
  fc.assert(
    fc.property(scenario, (settings) => {
      const trace = run(settings);
      const facts = new RunFacts(trace);
      const summary = summarize(trace, facts);
      expect(summary.unfinished).toBe(0);
      if (trace.requestCount > 0) expect(littlesLaw.compute(facts)).toBe(1);

      let [heldIdle, held, pinned] = [0, 0, 0];
      for (const [process, slots] of trace.rows.slots.entries()) {
        for (let slot = 0; slot < slots; slot++) {
          const segments = facts.connectionStates.of(process, slot);
          expect(findOverlap(segments)).toBe(-1);
          heldIdle += timeIn(segments, (row) => segments.state[row] === ConnectionState.heldIdle);
          held += timeIn(segments, (row) => segments.state[row]! >= ConnectionState.querying);
          pinned += timeIn(segments, (row) => segments.isPinned[row] === 1);
        }
      }
      expect([heldIdle, held, pinned].map((micros) => micros / 1000)).toEqual([
        summary.heldIdleMs,
        summary.heldMs,
        summary.pinnedMs,
      ]);
      expect(areaOf(facts.leased, trace.endedAt)).toBe(held);
      expectChartsAgree(facts);

      const units = new UnitStates(facts.index);
      for (const [process, count] of trace.rows.units.entries()) {
        for (let unit = 0; unit < count; unit++) {
          const segments = units.of(process, unit);
          expect(findOverlap(segments)).toBe(-1);
          expect(timeIn(segments, () => true)).toBe(trace.endedAt);
        }
      }

      for (let i = 0; i < 10; i++) {
        const task = (i * 7) % Math.max(1, trace.requestCount);
        const { text } = explain(facts.index, task, Math.round((trace.endedAt * i) / 10));
        expect(text).toMatch(/^[RT][^.]+\./);
        expect(text).not.toMatch(/NaN|undefined|Infinity|-\d/);
      }
    }),
    { examples: [[manyGiveUp]] },
  );
});

/** Areas that stand on one another are as high as what the numbers count. */
function expectChartsAgree(facts: RunFacts): void {
  const { trace } = facts;
  const { connections, waiting, cores, memory } = stacks;
  const states = [ConnectionState.opening, ConnectionState.idle, ConnectionState.heldIdle];
  const all = facts.connections(...states, ConnectionState.querying);
  expect(connections(facts).total).toEqual(all);
  const line = waiting(facts).bands.find(({ name }) => name === "for a connection");
  expect(line?.series ?? { at: new Float64Array(), value: new Int32Array() }).toEqual(
    facts.waiting(Wait.connection),
  );
  const used = cores(facts);
  expect(peakOf(used.total)).toBeLessThanOrEqual(used.limit ?? Number.POSITIVE_INFINITY);
  const server = memory(facts).bands.find(({ name }) => name === "server");
  expect(server?.series).toEqual(facts.serverMemory);
  expect(areaOf(memory(facts).total, trace.endedAt)).toBeCloseTo(
    areaOf(facts.serverMemory, trace.endedAt) +
      areaOf(facts.open, trace.endedAt) * trace.memory.backendMb * PER_MB,
    -3,
  );
}

/** The first row that begins before the one before it has ended, or lasts no time; −1: none. */
function findOverlap({ count, from, to }: Segments): number {
  for (let row = 0; row < count; row++) {
    if (from[row]! >= to[row]! || (row > 0 && from[row]! < to[row - 1]!)) return row;
  }
  return -1;
}
