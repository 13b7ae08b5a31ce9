import { atPlayhead } from "../src/metrics/at-playhead.ts";
import { metrics } from "../src/metrics/index.ts";

type Described = Pick<(typeof metrics)[number], "id" | "unit" | "sentence" | "openTelemetry">;

/** The numbers of a run and those of a moment as Markdown tables, for docs/numbers.md. */
export function metricsTables(): string {
  return `## Of a whole run\n\n${table(metrics)}\n\n## Of a moment\n\n${table(atPlayhead)}\n`;
}

function table(described: readonly Described[]): string {
  const rows = described.map(({ id, unit, sentence, openTelemetry }) => {
    const other = openTelemetry === null ? "" : `\`${openTelemetry}\``;
    return `| \`${id}\` | ${unit} | ${sentence} | ${other} |`;
  });
  return ["| id | unit | what is counted | OpenTelemetry |", "|---|---|---|---|", ...rows].join(
    "\n",
  );
}
