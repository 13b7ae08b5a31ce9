import { formatRound } from "./format.ts";

export const timeBar = {
  label: "Time",
  play: "Play",
  pause: "Pause",
  advance: (micros: number) => `Advance ${formatRound(micros)}`,
  toStart: "To the start",
  toEnd: "To the end",
  stepBack: "Previous event",
  stepForward: "Next event",
  send: "Send a request",
  speed: "Speed",
  speedWords: (micros: number) => `1 s here = ${formatRound(micros)} there`,
  slowed: (words: string) => `${words}, slowed`,
  tools: "Jumps, marks and loops",
} as const;
