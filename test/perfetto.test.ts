/** A run as a Perfetto trace keeps the format's rules, and tells what the trace tells. */
import { group } from "d3";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { ExportedRun } from "../src/export/exported-run.ts";
import { writePerfetto } from "../src/export/perfetto/perfetto.ts";
import { RunFacts } from "../src/metrics/run-facts.ts";
import { run } from "../src/runner/run.ts";
import { catalogue } from "../src/scenario/catalogue/index.ts";
import { variantScenario } from "../src/scenario/changes.ts";
import type { Scenario, Study } from "../src/scenario/scenario.ts";
import { Hold } from "../src/trace/words.ts";
import { shortScenario } from "./support/random-scenario.ts";
import { tries } from "./support/runs.ts";
import { type Event, findFaults, isSlice, lastBefore } from "./support/trace-event-format.ts";

// Of the largest studies a file has some hundred megabytes.
vi.setConfig({ testTimeout: 120_000 });

function exported(scenario: Scenario, label = "A", unit = "thread"): ExportedRun {
  return { label, facts: new RunFacts(run(scenario)), unit, scenario };
}

function runsOf(study: Study): readonly ExportedRun[] {
  return study.variants.map(({ label }, i) => exported(variantScenario(study, i), label));
}

function eventsOf(runs: readonly ExportedRun[]): readonly Event[] {
  return JSON.parse([...writePerfetto(runs)].join("")).traceEvents;
}

test.each(catalogue.map((study) => [study.id, study] as const))("%s", (_, study) => {
  for (const one of runsOf(study)) {
    expect(findFaults([...writePerfetto([one])].join("")).slice(0, 3), one.label).toEqual([]);
  }
});

test("any scenario", () => {
  fc.assert(
    fc.property(shortScenario, (scenario) => {
      expect(findFaults([...writePerfetto([exported(scenario)])].join("")).slice(0, 3)).toEqual([]);
    }),
    tries(60, 2_000),
  );
});

const sandwich = catalogue.find(({ id }) => id === "sandwich")!;

test("the variants of a study stand in one file, each group under its own name", () => {
  const runs = runsOf(sandwich);
  const events = eventsOf(runs);
  const groups = events.filter(({ name }) => name === "process_name");
  const names = groups.map(({ args }) => args?.name);
  expect(names).toContain("Lease for the whole request · Pool");
  expect(names).toContain("Lease for each statement · Pool");
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(groups.map(({ pid }) => pid)).size).toBe(groups.length);
});

test("slices add up to what the trace has: leases, held idle, each request once", () => {
  const [first] = runsOf(sandwich);
  const { facts } = first!;
  const slices = eventsOf([first!]).filter(isSlice);
  const time = (isWanted: (event: Event) => boolean) =>
    slices.filter(isWanted).reduce((sum, { dur }) => sum + dur!, 0);
  expect(time(({ cat }) => cat === "lease")).toBe(facts.leases.held.reduce((a, b) => a + b));
  expect(time(({ cat, name }) => cat === "connection" && name === "held idle")).toBe(
    facts.leases.idle.reduce((a, b) => a + b),
  );
  const requests = slices.filter(({ cat }) => cat === "request");
  expect(requests).toHaveLength(facts.trace.requestCount);
  expect(requests.reduce((sum, { dur }) => sum + dur!, 0)).toBe(
    facts.latencies.reduce((a, b) => a + b),
  );
});

test("an arrow leads from a wait for a connection to the lease that ended for it", () => {
  const [first] = runsOf(sandwich);
  const { trace } = first!.facts;
  const events = eventsOf([first!]);
  const slices = group(events.filter(isSlice), ({ tid }) => tid);
  for (const list of slices.values()) list.sort((a, b) => a.ts! - b.ts!);
  const bound = (event: Event) => lastBefore(slices.get(event.tid) ?? [], event.ts!);
  const starts = events.filter(({ ph }) => ph === "s");
  expect(new Set(starts.map((event) => bound(event)?.name))).toEqual(
    new Set(["waits outside", "waits for a connection"]),
  );
  const forConnection = starts.filter((event) => bound(event)?.name === "waits for a connection");
  expect(forConnection.length).toBeGreaterThan(200);
  const ids = new Set(forConnection.map(({ id }) => id));
  for (const event of events.filter(({ ph, id }) => ph === "f" && ids.has(id))) {
    const { ts, dur } = bound(event)!;
    const isInLease = (row: number) =>
      trace.holds.kind[row] === Hold.connection &&
      trace.holds.from[row]! <= ts! &&
      ts! + dur! <= trace.holds.to[row]!;
    expect([...trace.holds.kind.keys()].some(isInLease)).toBe(true);
  }
});

test("the text comes in pieces, so that it can be stopped", () => {
  const pieces = [...writePerfetto(runsOf(sandwich))];
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
});
