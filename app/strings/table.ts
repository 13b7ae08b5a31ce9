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
  units: (letter: string, label: string) => `${letter} ${label}: who works`,
  unitName: (unit: string, place: number, process: number | null) =>
    `${unit} ${place + 1}${process === null ? "" : ` of process ${process + 1}`}`,
  cores: (letter: string, label: string) => `${letter} ${label}: cores`,
  core: "Core",
  coreOf: (host: "server" | "database", place: number) =>
    host === "server" ? `${place + 1}` : `${place + 1} of the database`,
  servers: (letter: string, label: string) =>
    `${letter} ${label}: connections from the pooler to the database`,
  closed: "none open",
  queues: (letter: string, label: string) => `${letter} ${label}: lines`,
  queue: "Line",
  waiting: "Waiting",
  outside: "outside",
  pool: (process: number | null) =>
    process === null ? "at the pool" : `at the pool of process ${process + 1}`,
  pooler: "at the pooler",
} as const;
