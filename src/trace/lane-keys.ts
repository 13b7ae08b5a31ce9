import type { Spans } from "./spans.ts";

/** Numbers every place that is ever held, without gaps between processes. */
export interface LaneKeys {
  readonly count: number;
  /** −1 for a place that nobody ever held. */
  of(hold: number, process: number, place: number): number;
}

const PROCESSES = 256;

export function laneKeys(holds: Spans): LaneKeys {
  const placeCounts = new Int32Array(countKinds(holds) * PROCESSES);
  for (let row = 0; row < holds.count; row++) {
    const family = holds.kind[row]! * PROCESSES + holds.process[row]!;
    if (holds.place[row]! >= placeCounts[family]!) placeCounts[family] = holds.place[row]! + 1;
  }
  const starts = new Int32Array(placeCounts.length);
  let count = 0;
  for (const [family, places] of placeCounts.entries()) {
    starts[family] = count;
    count += places;
  }
  return {
    count,
    of(hold, process, place) {
      const family = hold * PROCESSES + process;
      return place < (placeCounts[family] ?? 0) ? starts[family]! + place : -1;
    },
  };
}

function countKinds(holds: Spans): number {
  let greatest = -1;
  for (let row = 0; row < holds.count; row++) greatest = Math.max(greatest, holds.kind[row]!);
  return greatest + 1;
}
