import { select } from "d3";
import type { Micros } from "../../../src/kernel/time.ts";
import type { TimeScale } from "../../d3/time-scale.ts";
import type { TimeWindow } from "../../store/time-window.ts";
import styles from "./scrubber.module.css";

/** What somebody has put onto the time of a run. */
export interface Flags {
  /** When interventions change something. */
  readonly changes: readonly Micros[];
  readonly marks: readonly Micros[];
  /** Where playing goes round, and where it is slow; null: nowhere. */
  readonly loop: TimeWindow | null;
  readonly slow: TimeWindow | null;
}

/** Draws them over the track. Loaded when there are any: most runs have none. */
export function drawFlags(group: Element, flags: Flags, scale: TimeScale, trackY: number): void {
  const line = (kind: "changes" | "marks", from: number, to: number) =>
    flags[kind].map((at) => ({ kind, path: `M${scale(at)},${from}V${to}` }));
  const bracket = (kind: "loop" | "slow", y: number) => {
    const stretch = flags[kind];
    if (stretch === null) return [];
    const [from, to] = [scale(stretch.from), scale(stretch.to)];
    return [{ kind, path: `M${from},${y + 6}V${y}H${to}V${y + 6}` }];
  };
  select(group)
    .selectAll("path")
    .data([
      ...line("changes", 0, trackY + 8),
      ...line("marks", 6, trackY),
      ...bracket("loop", 1),
      ...bracket("slow", trackY - 4),
    ])
    .join("path")
    .attr("class", ({ kind }) => styles[kind] ?? "")
    .attr("d", ({ path }) => path);
}
