import { formatMoment } from "./format.ts";

export const table = {
  title: (at: number) => `The picture as tables, at ${formatMoment(at)}`,
  close: "Close",
  numbers: "The whole run",
  number: "Number",
  value: "Value",
  meaning: "What is counted",
  requests: (letter: string, label: string) => `${letter} ${label}: who is where`,
  request: "Request",
  unit: "Works on it",
  does: "What it does",
  since: "Since",
  connections: (letter: string, label: string) => `${letter} ${label}: connections`,
  connection: "Connection",
  state: "State",
  holder: "Request",
  nobody: "–",
} as const;
