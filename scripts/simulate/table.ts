import { metrics } from "../../src/metrics/index.ts";
import type { Metric, Unit } from "../../src/metrics/metric.ts";
import type { Simulated } from "./simulated.ts";

/** Every number of every variant, a row each; errors by their reason at the end. */
export function toTable(runs: readonly Simulated[]): string {
  const rows = [
    ["", ...runs.map(({ label }) => label)],
    ["Requests", ...runs.map(({ summary }) => `${summary.requests}`)],
    ...metrics.map((metric) => [metric.label, ...runs.map((run) => number(metric, run))]),
    ...errorRows(runs),
    ["Events", ...runs.map(({ summary }) => `${summary.eventCount}`)],
    ["Trace hash", ...runs.map(({ traceHash }) => traceHash)],
  ];
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join("   "),
  );
  return lines.map((line) => line.trimEnd()).join("\n");
}

function errorRows(runs: readonly Simulated[]): string[][] {
  const reasons = new Set(runs.flatMap(({ summary }) => Object.keys(summary.errorsByReason)));
  return [...reasons].map((reason) => [
    `  ${reason}`,
    ...runs.map(({ summary }) => `${summary.errorsByReason[reason] ?? 0}`),
  ]);
}

function number(metric: Metric, { facts }: Simulated): string {
  const value = metric.compute(facts);
  return Number.isNaN(value) ? "–" : written[metric.unit](value);
}

const written: Readonly<Record<Unit, (value: number) => string>> = {
  ms: (value) => `${value.toFixed(1)} ms`,
  perSecond: (value) => `${value.toFixed(2)} /s`,
  count: (value) => `${value}`,
  share: (value) => `${(value * 100).toFixed(1)} %`,
  mb: (value) => `${value.toFixed(1)} MB`,
  ratio: (value) => value.toFixed(3),
};
