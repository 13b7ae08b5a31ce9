import type { Summary } from "../../src/metrics/summary.ts";
import type { Study } from "../../src/scenario/scenario.ts";
import { laneLegend } from "../../src/trace/lanes.ts";
import { lanesOf } from "../simulate/lanes.ts";
import { type Simulated, simulateStudy } from "../simulate/simulated.ts";

/** The folder of the golden runs, a file for each study of the catalogue. */
export const GOLDEN = "test/golden";

/** So many requests are drawn: the first moments. */
const DRAWN = 12;

/** What a study's variants do: headline numbers, trace hash and the first moments as a picture. */
export function goldenText(study: Study): string {
  const runs = simulateStudy(study);
  const pictures = lanesOf(runs, DRAWN);
  const variants = runs.map((run, i) => `${variantText(run)}\n\n${pictures[i]}\n`);
  return [`${study.title}\n`, ...variants, `${laneLegend}\n`].join("\n");
}

function variantText({ label, traceHash, summary }: Simulated): string {
  const numbers = Object.entries(headlines(summary));
  const width = Math.max(...numbers.map(([name]) => name.length));
  const lines = numbers.map(([name, value]) => `${name.padEnd(width)} ${value}`);
  return [`== ${label} ==`, `${"trace".padEnd(width)} ${traceHash}`, ...lines].join("\n");
}

function headlines(summary: Summary): Readonly<Record<string, string>> {
  const { responseMs, checkoutMs, connections } = summary;
  const errors = Object.entries(summary.errorsByReason).map(([why, count]) => `${count} ${why}`);
  return {
    requests: `${summary.requests}, ${summary.answered} answered`,
    errors: errors.join(", ") || "none",
    throughput: `${summary.throughputPerSecond.toFixed(2)} /s for ${summary.makespanMs.toFixed(1)} ms`,
    response: `p50 ${ms(responseMs.p50)}, p99 ${ms(responseMs.p99)}, longest ${ms(responseMs.max)}`,
    checkout: `mean ${ms(checkoutMs.mean)}, p99 ${ms(checkoutMs.p99)}, longest ${ms(checkoutMs.max)}`,
    leased: `${ms(summary.heldMs)}, held idle ${ms(summary.heldIdleMs)}, pinned ${ms(summary.pinnedMs)}`,
    connections: `${connections.opened} opened, at most ${connections.peak} at once, ${connections.rejected} rejected`,
    events: `${summary.eventCount}`,
  };
}

function ms(value: number): string {
  return Number.isNaN(value) ? "–" : `${value.toFixed(1)} ms`;
}
