import { expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { unseenRows } from "../../../src/scenario/catalogue/unseen-rows.ts";
import { variantAsked } from "../../../src/scenario/settings/at-path.ts";
import { runVariant } from "../../../test/support/run-variant.ts";
import { chartIds } from "./chart.ts";
import { layoutChart } from "./layout.ts";
import { plotOf, valueTicks } from "./plot.ts";
import { binsFor, mostOf, projectChart } from "./project.ts";
import { markAt, readChart, unitOf } from "./reading.ts";
import { sentenceOf } from "./sentence.ts";
import { chartTable } from "./table-rows.ts";

const run = runVariant(variantAsked(sandwich, 0));
const { endedAt } = run.trace;
const size = { width: 445, height: 101, rem: 16 };
const whole = { from: 0, to: endedAt };

function chart(id: (typeof chartIds)[number]) {
  return projectChart(id, run, endedAt)!;
}

function textAt(id: (typeof chartIds)[number], ms: number): string {
  return readChart(chart(id), ms * 1_000)
    .map(({ name, text }) => `${text} ${name}`)
    .join(", ");
}

/** A line, pixel by pixel. */
function pointsOf(path: string): { readonly x: number; readonly y: number }[] {
  return path.split("M").flatMap((stretch) => {
    const ends = Array.from(stretch.matchAll(/([\d.]+),([\d.]+)/g), ([, x, y]) => ({
      x: +x!,
      y: +y!,
    }));
    return ends.slice(1).flatMap((end, i) => {
      const start = ends[i]!;
      const steps = Math.ceil(Math.max(end.x - start.x, Math.abs(end.y - start.y)));
      return Array.from({ length: steps + 1 }, (_, step) => ({
        x: start.x + ((end.x - start.x) * step) / Math.max(1, steps),
        y: start.y + ((end.y - start.y) * step) / Math.max(1, steps),
      }));
    });
  });
}

test("at the telling moment, five connections are held idle and twelve requests wait", () => {
  expect(textAt("connections", 2_450)).toBe("0 querying, 5 held idle, 0 idle");
  expect(textAt("waiting", 2_450)).toBe("0 for the database, 12 for a connection, 0 outside");
  expect(markAt(chart("connections"), 2_450_000)).toEqual({ value: 5, text: "5" });
  expect(textAt("throughput", 2_450)).toMatch(/^10\s\/s answered, 15\s\/s arrived$/);
  expect(textAt("latency", 2_450)).toMatch(/^1\.2\ss p50, .* 20 answers$/);
});

test("each chart says what counts of the whole run", () => {
  expect(sentenceOf(chart("waiting"), null)).toMatch(/^peak 101 at 20\.0\ss$/);
  expect(sentenceOf(chart("latency"), null)).toMatch(/^all 300: p50 5\.3\ss, p99 10\.3\ss$/);
  expect(sentenceOf(chart("throughput"), null)).toBe("300 of 300 answered");
});

test("and of the run before, only where that differs", () => {
  const after = runVariant(variantAsked(sandwich, 1));
  const now = projectChart("latency", after, endedAt)!;
  expect(sentenceOf(now, chart("latency"))).toMatch(/p99 0\.50\ss \(before: p99 10\.3\ss\)$/);
  expect(sentenceOf(now, now)).not.toContain("before");
});

test("areas stand on one another, within the plot, and are named where there is room", () => {
  const connections = chart("connections");
  const plot = plotOf(size, whole, mostOf(connections));
  const { areas, labels } = layoutChart(connections, null, plot);
  expect(areas.map(({ look }) => look)).toEqual(["querying", "heldIdle", "idle"]);
  expect(labels.map(({ text }) => text)).toEqual(["held idle"]);
  const heights = areas.flatMap(({ d }) => Array.from(d.matchAll(/,([\d.]+)/g), ([, y]) => +y!));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(plot.top);
  expect(Math.max(...heights)).toBe(plot.base);
});

test("each answer is a dot, and pixels that many share are one", () => {
  const latency = chart("latency");
  const { dots } = layoutChart(latency, null, plotOf(size, whole, mostOf(latency)));
  expect(dots!.length).toBeGreaterThan(150);
  expect(dots!.length).toBeLessThanOrEqual(300);
  expect(new Set(dots).size).toBe(dots!.length);
  const tiny = plotOf({ ...size, width: 60 }, whole, mostOf(latency));
  expect(layoutChart(latency, null, tiny).dots!.length).toBeLessThan(100);
});

test("no line passes through a name of one, whatever the room", () => {
  const slow = runVariant(variantAsked(unseenRows, 0));
  for (const one of [run, slow]) {
    const latency = projectChart("latency", one, one.trace.endedAt)!;
    for (const to of [0.3, 0.6, 1].map((share) => share * one.trace.endedAt)) {
      for (const height of [60, 101, 300]) {
        const plot = plotOf({ ...size, height }, { from: 0, to }, mostOf(latency));
        const { lines, labels } = layoutChart(latency, null, plot);
        const points = lines.flatMap(({ d }) => pointsOf(d));
        for (const label of labels) {
          const left = label.x - label.text.split(" ").length * 1.4 * size.rem;
          expect(
            points.filter(
              ({ x, y }) => x > left && x < label.x && Math.abs(y - label.y) < 0.35 * size.rem,
            ),
          ).toEqual([]);
        }
        expect(labels.flatMap(({ text }) => text.split(" "))).toEqual(["p99", "p95", "p50"]);
      }
    }
  }
});

test("a scale names a few round values, whole ones of what is counted", () => {
  const ticks = (most: number, id: (typeof chartIds)[number]) =>
    valueTicks(plotOf(size, whole, most), unitOf(id)).map(({ text }) => text.replace(/\s/, " "));
  expect(ticks(5, "connections")).toEqual(["2", "4"]);
  expect(ticks(1, "connections")).toEqual(["1"]);
  expect(ticks(10_300_000, "latency")).toEqual(["5 s", "10 s"]);
});

test("a part of time has some ten answers, where there are so many, and a run ten parts", () => {
  expect(binsFor(30_000_000, 30_000_000, 300, 10)).toEqual({
    from: 0,
    width: 1_000_000,
    count: 31,
  });
  expect(binsFor(30_000_000, 30_000_000, 300_000, 10).width).toBe(1_000_000);
  expect(binsFor(2_000_000, 30_000_000, 300_000, 10).width).toBe(50_000);
  expect(binsFor(30_000_000, 30_000_000, 0, 10).width).toBe(5_000_000);
});

test("a table has the values of the picture, part by part", () => {
  const { columns, rows } = chartTable(chart("throughput"), endedAt);
  expect(columns).toEqual(["From", "answered", "arrived"]);
  expect(rows).toHaveLength(31);
  expect(rows[2]!.join(" ")).toMatch(/^2\ss 10\s\/s 15\s\/s$/);
});

test("every chart of a run is read, laid out and named at every size and moment", () => {
  for (const id of chartIds) {
    const one = projectChart(id, run, endedAt);
    if (one === null) continue;
    for (const width of [50, 200, 900]) {
      const plot = plotOf({ ...size, width }, { from: 1_000_000, to: 9e7 }, mostOf(one));
      expect(JSON.stringify(layoutChart(one, one, plot))).not.toMatch(/NaN|null,|undefined/);
    }
    for (const at of [0, 1, endedAt, endedAt + 1]) {
      expect(JSON.stringify(readChart(one, at))).not.toMatch(/NaN|undefined/);
    }
  }
});
