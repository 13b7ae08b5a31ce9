import { formatCount, many, plural } from "./format.ts";

/** The view of all rows over time. */
export const allLanes = {
  grid: (variant: string) => `${variant}: everything over time`,
  pool: (count: number, processes: number, process: number) =>
    ofProcess(processes, process, plural(count, "connection", "connections")),
  units: (count: number, unit: string, processes: number, process: number) =>
    unit === "process"
      ? "its process"
      : ofProcess(processes, process, plural(count, unit, many(unit))),
  pooler: (count: number) => `pooler: ${plural(count, "connection", "connections")}`,
  cores: (count: number, host: "server" | "database") =>
    host === "server"
      ? plural(count, "core", "cores")
      : `database: ${plural(count, "core", "cores")}`,
  requests: (count: number, most: number) =>
    count <= most
      ? plural(count, "request", "requests")
      : `the first ${formatCount(most)} of ${formatCount(count)} requests`,
  group: (label: string) => `Group: ${label}`,
  rowsLegend: "Rows",
  requestsLabel: "Requests",
  requestChoices: {
    none: "no requests",
    selected: "selected, and its blockers",
    "in-sight": "requests in sight",
  },
  zoomOut: "More time",
  zoomIn: "Less time",
  earlier: "Earlier",
  later: "Later",
  whole: "Whole run",
  toSelected: "To the selected",
  follow: "Follow the playhead",
  asTable: "Show as table",
  tools: "What is shown",
  tableTitle: "The rows in sight, as tables",
  close: "Close",
  tableColumns: ["Row", "From", "To", "Takes", "What", "Request"],
  tableOf: (letter: string, label: string) => `${letter} ${label}`,
  tableMore: (count: number) => `and ${formatCount(count)} more; show less time to see them`,
  released: (from: number, to: number) => `${from} → ${to}`,
  opened: (to: number) => `→ ${to}`,
} as const;

function ofProcess(processes: number, process: number, text: string): string {
  return processes === 1 ? text : `process ${process + 1}: ${text}`;
}
