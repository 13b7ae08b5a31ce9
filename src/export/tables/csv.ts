import type { Micros } from "../../kernel/time.ts";
import { toMs } from "../../kernel/time.ts";

/** null and what is no number are an empty cell. */
export type Cell = string | number | null;

/** A line of a table (RFC 4180): ends with CR LF, and quotes what holds a comma, a quote or a line's end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(",")}\r\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? `${cell}` : "";
  if (cell === null) return "";
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet computes a cell that begins so; the name of a variant may come from a link. */
function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

/** As milliseconds; what never comes is an empty cell. */
export function msCell(micros: Micros): Cell {
  return Number.isFinite(micros) ? toMs(micros) : null;
}

/** serverConnection → server_connection. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
