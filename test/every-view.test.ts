import { describe, expect, test } from "vitest";
import {
  connectionRows,
  coreRows,
  queueRows,
  requestRows,
  serverRows,
  unitRows,
} from "../app/controls/dialogs/table-rows.ts";
import { sentenceAt } from "../app/lab/NowSentence.tsx";
import type { VariantRun } from "../app/store/variant-run.ts";
import { formatMoment } from "../app/strings/format.ts";
import { waitWords } from "../app/strings/history.ts";
import { chartIds } from "../app/views/charts/chart.ts";
import { layoutChart } from "../app/views/charts/layout.ts";
import { plotOf } from "../app/views/charts/plot.ts";
import { mostOf, projectChart } from "../app/views/charts/project.ts";
import { readChart } from "../app/views/charts/reading.ts";
import { projectHistory } from "../app/views/history/project.ts";
import { laneCells } from "../app/views/lanes/lane-cells.ts";
import { barsOf, layoutLanes } from "../app/views/lanes/layout.ts";
import { outlinesOf } from "../app/views/lanes/outlines.ts";
import { projectLanes } from "../app/views/lanes/project.ts";
import { kindsOf, thingsOf } from "../app/views/lanes/things.ts";
import { projectNumbers } from "../app/views/numbers/project.ts";
import { positionAt, programOf, projectProgram } from "../app/views/program/project.ts";
import { layoutScrubber } from "../app/views/scrubber/layout.ts";
import { projectScrubber } from "../app/views/scrubber/project.ts";
import { cellLabel } from "../app/views/stage/cell-label.ts";
import { layoutStage } from "../app/views/stage/layout.ts";
import { projectStage } from "../app/views/stage/project.ts";
import { explain } from "../src/explain/why.ts";
import { architectures } from "../src/model/architectures/index.ts";
import { leasePolicies } from "../src/model/leasing/index.ts";
import { readScenario } from "../src/scenario/read.ts";
import { settings } from "../src/scenario/settings/index.ts";
import { runVariant } from "./support/run-variant.ts";

const MOMENTS = 12;
const sizes = [
  { width: 900, height: 160, rem: 16, small: 11 },
  { width: 358, height: 420, rem: 16, small: 12 },
];

/** A server in need of everything: requests wait outside, for turns, helpers, branches, connections. */
const busy = {
  program:
    "4: begin; query 3; call 40; query 2; commit; compute 6 | " +
    "1: compute 4 helper; parallel { query 5; call 9 & query 7 }; query 3",
  arrivals: { kind: "poisson", perSecond: 150, forMs: 300 },
  server: { processes: 2, threads: 3, cores: 1, helpers: 1, spawnMs: 1, backlog: 12 },
  pool: { max: 2, openAtStart: 0, openingMs: 3, checkoutTimeoutMs: 90, opener: "background" },
  database: { maxConnections: 9 },
};

const poolers = settings.find(({ path }) => path === "pooler.mode");
const modes = poolers?.kind === "choice" ? poolers.choices.map(({ id }) => id) : [];

function ran(changes: { server?: object; pool?: object; pooler?: object }): VariantRun {
  const { scenario, problems } = readScenario({
    ...busy,
    ...changes,
    server: { ...busy.server, ...changes.server },
    pool: { ...busy.pool, ...changes.pool },
  });
  expect(problems).toEqual([]);
  return runVariant(scenario);
}

/** All texts and numbers in something, wherever they stand. */
function leaves(value: unknown): readonly unknown[] {
  if (typeof value === "function" || ArrayBuffer.isView(value)) return [];
  if (typeof value !== "object" || value === null) return [value];
  return Object.values(value).flatMap(leaves);
}

function expectSense(shown: unknown): void {
  const senseless = leaves(shown).filter(
    (leaf) => leaf === undefined || Number.isNaN(leaf) || /undefined|NaN/.test(`${leaf}`),
  );
  expect(senseless).toEqual([]);
}

function expectEveryView(run: VariantRun): void {
  const { endedAt, requestCount } = run.trace;
  const { unit } = run.surroundings;
  expect(requestCount).toBeGreaterThan(10);
  expectSense(projectNumbers(run.numbers).map(({ value, label }) => [value, label]));
  for (const id of chartIds) expectChart(run, id);
  for (let i = 0; i <= MOMENTS; i++) {
    const at = Math.round((endedAt * i) / MOMENTS);
    const task = Math.floor(((requestCount - 1) * i) / MOMENTS);
    expectSense([sentenceAt(run, at), connectionRows(run, at, formatMoment)]);
    expectSense(requestRows(run, at, formatMoment));
    expectSense([unitRows(run, at, formatMoment), coreRows(run, at)]);
    expectSense([serverRows(run, at), queueRows(run, at)]);
    for (const size of sizes) expectStageAndLanes(run, at, task, size);
    expectSense(explain(run.index, task, at, run.surroundings).text);
    expectSense(
      projectHistory(run, task, at).phases.map((phase) => [waitWords[phase.wait], phase]),
    );
    const outlines = [run.outlines[programOf(run, task)] ?? []];
    expectSense(projectProgram(outlines, positionAt(run, task, at)));
    const scrubber = projectScrubber(run, endedAt, unit, task);
    expectSense(layoutScrubber(scrubber, sizes[0]!).labels);
  }
}

function expectChart(run: VariantRun, id: (typeof chartIds)[number]): void {
  const { endedAt } = run.trace;
  const chart = projectChart(id, run, endedAt);
  if (chart === null) return;
  for (const size of sizes) {
    const plot = plotOf(size, { from: 0, to: endedAt }, mostOf(chart));
    const { areas, lines, labels } = layoutChart(chart, chart, plot);
    expectSense([areas, lines, labels]);
  }
  for (let i = 0; i <= MOMENTS; i++) expectSense(readChart(chart, (endedAt * i) / MOMENTS));
}

function expectStageAndLanes(
  run: VariantRun,
  at: number,
  selected: number,
  size: (typeof sizes)[number],
): void {
  const { unit } = run.surroundings;
  const stage = projectStage(run, at, true);
  const shapes = layoutStage(stage, size, {
    unit,
    selected: { kind: "request", task: selected },
    gutter: 9,
  });
  const labels = shapes.cells.map((cell) => cellLabel(cell, stage, unit));
  expectSense([shapes, labels]);
  for (const { thing } of shapes.cells) {
    if (thing.kind === "request") expect(thing.task).toBeLessThan(run.trace.requestCount);
  }
  for (const kind of kindsOf(run)) {
    const window = { from: at - 50_000, to: at + 50_000 };
    const lanes = projectLanes(run, thingsOf(run.trace, kind), at, window);
    const laid = layoutLanes(lanes, size, 144);
    expectSense([laid.lanes, barsOf(run, lanes, laid), laneCells(run, lanes, laid, null)]);
    expectSense(outlinesOf(run, laid, selected));
  }
}

describe("every view says and draws something sensible", () => {
  test.each(architectures.map(({ id }) => id))("with %s", (architecture) => {
    expectEveryView(ran({ server: { architecture } }));
  });

  test.each(leasePolicies.map(({ id }) => id))("with a lease %s", (lease) => {
    expectEveryView(ran({ pool: { lease } }));
  });

  test.each(modes)("with a pooler: %s", (mode) => {
    expectEveryView(ran({ pooler: { mode, size: 3, waitTimeoutMs: 60 } }));
  });
});
