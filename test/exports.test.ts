/** What is written can be read again and adds up to the numbers on screen. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExportedRun } from "../src/export/exported-run.ts";
import { type FormatId, formats } from "../src/export/formats.ts";
import { gauges } from "../src/export/gauges.ts";
import { csvLine } from "../src/export/tables/csv.ts";
import { metrics } from "../src/metrics/index.ts";
import { RunFacts } from "../src/metrics/run-facts.ts";
import { summarize } from "../src/metrics/summary.ts";
import { run } from "../src/runner/run.ts";
import { catalogue } from "../src/scenario/catalogue/index.ts";
import { variantScenario } from "../src/scenario/changes.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { areaOf, peakOf } from "../src/trace/series.ts";
import { shortScenario } from "./support/random-scenario.ts";
import { readCsv, readTable } from "./support/read-csv.ts";
import { tries } from "./support/runs.ts";

function exported(scenario: Scenario, label = "A"): ExportedRun {
  return { label, facts: new RunFacts(run(scenario)), unit: "thread", scenario };
}

function text(id: FormatId, runs: readonly ExportedRun[]): string {
  return [...formats.find((format) => format.id === id)!.write(runs)].join("");
}

type Line = Readonly<Record<string, string>>;

/** The sum of a column; to the microsecond, which floating point has to be told. */
function sum(lines: readonly Line[], column: string): number {
  return lines.reduce((total, line) => total + Math.round(Number(line[column]) * 1_000), 0) / 1_000;
}

function expectTheNumbers(one: ExportedRun): void {
  const { trace } = one.facts;
  const summary = summarize(trace, one.facts);
  const spans = readTable(text("csv", [one]));
  const leases = spans.filter(({ record, kind }) => record === "hold" && kind === "connection");
  expect(sum(leases, "duration_ms")).toBeCloseTo(summary.heldMs, 6);
  expect(sum(leases, "held_idle_ms")).toBeCloseTo(summary.heldIdleMs, 6);
  expect(sum(leases, "pinned_ms")).toBeCloseTo(summary.pinnedMs, 6);
  const of = (record: string) => spans.filter((line) => line.record === record);
  expect(of("wait")).toHaveLength(trace.waits.count);
  expect(of("hold")).toHaveLength(trace.holds.count);
  expect(of("mark")).toHaveLength(trace.marks.count);
  expect(of("mark").filter(({ kind }) => kind === "answered")).toHaveLength(summary.answered);

  const requests = readTable(text("requests-csv", [one]));
  const ended = (outcome: string) => requests.filter((line) => line.outcome === outcome);
  const answered = ended("answered");
  expect(answered).toHaveLength(summary.answered);
  expect(ended("refused")).toHaveLength(summary.refused);
  expect(ended("timedOut")).toHaveLength(summary.timedOut);
  expect(ended("failed")).toHaveLength(summary.failed);
  expect(ended("abandoned")).toHaveLength(summary.abandoned);
  if (answered.length > 0) {
    const mean = sum(answered, "duration_ms") / answered.length;
    expect(mean).toBeCloseTo(summary.responseMs.mean, 6);
    const longest = Math.max(...answered.map((line) => Number(line.duration_ms)));
    expect(longest).toBe(summary.responseMs.max);
  }
  for (const [name, ms] of Object.entries(summary.timeMs)) {
    const column = `time_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_ms`;
    expect(sum(requests, column), column).toBeCloseTo(ms, 6);
  }
  const reasons = requests.filter(({ reason }) => reason !== "");
  const failures = Object.values(summary.errorsByReason).reduce((a, b) => a + b, 0);
  expect(reasons).toHaveLength(failures);
}

const studies = catalogue.filter(({ id }) => !["how-many", "fleet"].includes(id));

test.each(studies.map((study) => [study.id, study] as const))("the tables of %s", (_, study) => {
  for (const [i, { label }] of study.variants.entries()) {
    expectTheNumbers(exported(variantScenario(study, i), label));
  }
});

test("the tables of any scenario", () => {
  fc.assert(
    fc.property(shortScenario, (scenario) => expectTheNumbers(exported(scenario))),
    tries(60, 2_000),
  );
});

const sandwich = catalogue.find(({ id }) => id === "sandwich")!;
const runs = sandwich.variants.map(({ label }, i) => exported(variantScenario(sandwich, i), label));

test("the series' means over their parts add up to the whole, and no peak is lost", () => {
  const lines = readTable(text("series-csv", runs));
  expect(Object.keys(lines[0]!).slice(0, 4)).toEqual([
    "variant",
    "from_ms",
    "to_ms",
    "db.client.connection.count{state=used}_mean_connections",
  ]);
  for (const { label, facts } of runs) {
    const own = lines.filter(({ variant }) => variant === label);
    const area = (name: string) =>
      own.reduce(
        (total, line) => total + Number(line[name]) * (Number(line.to_ms) - Number(line.from_ms)),
        0,
      );
    const peak = (name: string) => Math.max(...own.map((line) => Number(line[name])));
    const held = facts.leases.held.reduce((a, b) => a + b) / 1_000;
    expect(area("db.client.connection.count{state=used}_mean_connections")).toBeCloseTo(held, 3);
    const idle = facts.leases.idle.reduce((a, b) => a + b) / 1_000;
    expect(area("poolscope.connection.count{state=held_idle}_mean_connections")).toBeCloseTo(
      idle,
      3,
    );
    expect(peak("db.client.connection.count{state=used}_max_connections")).toBe(
      peakOf(facts.leased),
    );
    const answered = own.reduce((total, line) => total + Number(line.answered_requests), 0);
    expect(answered).toBe(facts.requests.answers.length);
    expect(own.reduce((total, line) => total + Number(line.arrived_requests), 0)).toBe(300);
  }
});

test("the exact series are the run's", () => {
  const { runs: written } = JSON.parse(text("series-json", runs));
  const used = written[0].series.find(
    ({ name }: { name: string }) => name === "db.client.connection.count{state=used}",
  );
  const { leased, trace } = runs[0]!.facts;
  const again = {
    at: Float64Array.from(used.atMs, (ms: number) => Math.round(ms * 1_000)),
    value: Int32Array.from(used.value),
  };
  expect(again).toEqual(leased);
  expect(areaOf(again, trace.endedAt)).toBe(areaOf(leased, trace.endedAt));
});

test("a line for each number, a column for each variant", () => {
  const lines = readTable(text("numbers-csv", runs));
  expect(lines.map(({ metric }) => metric)).toEqual(metrics.map(({ id }) => id));
  const mean = lines.find(({ metric }) => metric === "response-mean")!;
  expect(mean.opentelemetry).toBe("http.server.request.duration");
  for (const { label, facts } of runs) {
    const metric = metrics.find(({ id }) => id === "response-mean")!;
    expect(Number(mean[label])).toBe(metric.compute(facts));
  }
});

test("any text comes back from a cell, and none is a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2 }), (cells) => {
      const [line] = readCsv(csvLine(cells));
      expect(line!.map((cell, i) => (cell === cells[i] ? cell : cell.slice(1)))).toEqual(cells);
      for (const cell of line!) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
    tries(300, 20_000),
  );
  expect(csvLine(['say "hi", all', "=1+1", "two\nlines", null, Number.NaN, -0.001])).toBe(
    '"say ""hi"", all",\'=1+1,"two\nlines",,,-0.001\r\n',
  );
});

test("a run that nothing has arrived in is written all the same", () => {
  const scenario = variantScenario(sandwich, 0);
  const empty = { ...scenario.arrivals, kind: "list", atMs: [] } as const;
  const one = exported({ ...scenario, arrivals: empty });
  for (const { id } of formats) expect(text(id, [one]).length, id).toBeGreaterThan(0);
});

test("docs/exports.md explains every kind of file", () => {
  const page = readFileSync("docs/exports.md", "utf8");
  for (const { id, extension } of formats) {
    expect(page).toContain(`| \`${id}\` | \`${extension}\` |`);
  }
  for (const { name } of gauges) expect(page, name).toContain(`\`${name}\``);
});
