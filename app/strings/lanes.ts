import { formatCount, formatLength, formatMoment, many } from "./format.ts";

/** "connection 3", "process 3", or "2 · connection 3" where processes have pools of their own. */
export function laneLabel(word: string, processes: number, process: number, place: number): string {
  if (word === "process") return `${word} ${process + 1}`;
  return processes === 1 ? `${word} ${place + 1}` : `${process + 1} · ${word} ${place + 1}`;
}

export const laneWords = {
  none: "",
  idle: "idle",
  opening: "opening",
  querying: "querying",
  heldIdle: "held idle",
  computing: "computes",
  ready: "waits its turn",
  waiting: "waits",
  calling: "calls",
} as const;

export const lanes = {
  hidden: (count: number) => `+ ${formatCount(count)} more`,
  connections: (variant: string) => `${variant}: connections over time`,
  units: (variant: string, unit: string) => `${variant}: ${many(unit)} over time`,
  row: (label: string, word: string, task: number, from: number, to: number) => {
    const whose = task < 0 ? "" : ` by request ${task}`;
    const when = `from ${formatMoment(from)} for ${formatLength(to - from)}`;
    return `${label}: ${word || "nothing"}${whose}, ${when}`;
  },
  emptyRow: (label: string) => `${label}: nothing now`,
  rows: "Rows",
  rowsOf: (word: string) => many(word),
} as const;
