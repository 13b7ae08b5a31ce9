import { countUpTo } from "../../../src/trace/search.ts";
import { Hold } from "../../../src/trace/words.ts";
import type { TimeScale } from "../../d3/time-scale.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import type { Bar } from "./bar.ts";
import { laneState } from "./states.ts";

/** Of a request's row, from below: the part that shows its connections, and a gap. */
const LEASES = 0.28;
const GAP = 0.08;

/** What a request waits for, above, and what the connections that it has are doing, below. */
export function withLeases(
  { index, connections, owners, trace }: VariantRun,
  request: number,
  waits: readonly Bar[],
  scale: TimeScale,
): Bar[] {
  const { holds } = trace;
  const bars = waits.map((bar) => {
    const low = LEASES + GAP + bar.low * (1 - LEASES - GAP);
    return { ...bar, low, high: LEASES + GAP + bar.high * (1 - LEASES - GAP) };
  });
  for (const hold of owners.tasksOf(request).flatMap((task) => [...index.holdsOf(task)])) {
    if (holds.kind[hold] !== Hold.connection) continue;
    const { from, to, state, isPinned } = connections.of(holds.process[hold]!, holds.place[hold]!);
    const end = holds.to[hold]!;
    for (let row = countUpTo(to, holds.from[hold]!); row < to.length && from[row]! < end; row++) {
      const x = Math.max(scale.left, scale(from[row]!));
      const width = Math.min(scale.right, scale(to[row]!)) - x;
      if (width <= 0) continue;
      bars.push({
        x,
        width,
        state: laneState("connection", state[row]),
        isPinned: isPinned[row] === 1,
        label: "",
        low: 0,
        high: LEASES,
      });
    }
  }
  return bars;
}
