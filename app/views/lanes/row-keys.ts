import { neighbour } from "./lane-cells.ts";
import type { Lane } from "./model.ts";
import { type RowCursor, segmentAtCursor } from "./row-cells.ts";
import type { Row } from "./rows.ts";

/** What a key does in the rows: it moves the cursor, selects what is there, or folds a group. */
export type RowStep =
  | { readonly kind: "move"; readonly cursor: RowCursor }
  | { readonly kind: "select" }
  | { readonly kind: "fold"; readonly group: string }
  | null;

/** Null for a key that is not for the rows. */
export function stepOf(
  key: string,
  rows: readonly Row[],
  laneOf: (row: string) => Lane | undefined,
  cursor: RowCursor,
): RowStep {
  const index = rows.findIndex((row) => row.key === cursor.row);
  const row = rows[index];
  if (row === undefined) return null;
  const to = (other: Row | undefined, part: RowCursor["part"]): RowStep => {
    if (other === undefined) return { kind: "move", cursor };
    const isLane = other.kind === "lane";
    return {
      kind: "move",
      cursor: { row: other.key, part: isLane ? part : "head", segment: -1 },
    };
  };
  if (key === "ArrowDown") return to(rows[index + 1], cursor.part);
  if (key === "ArrowUp") return to(rows[index - 1], cursor.part);
  if (key === "PageDown") return to(rows[Math.min(rows.length - 1, index + 10)], cursor.part);
  if (key === "PageUp") return to(rows[Math.max(0, index - 10)], cursor.part);
  if (key === "Enter") {
    return row.kind === "group" ? { kind: "fold", group: row.key } : { kind: "select" };
  }
  if (row.kind === "group") {
    const folds = row.isFolded ? "ArrowRight" : "ArrowLeft";
    return key === folds ? { kind: "fold", group: row.key } : null;
  }
  if (key === "Home") return to(row, "head");
  if (cursor.part === "head") {
    if (key === "ArrowRight") return to(row, "span");
    return key === "ArrowLeft"
      ? to(
          rows.find((one) => one.key === row.group),
          "head",
        )
      : null;
  }
  const lane = laneOf(row.key);
  const way = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : 0;
  if (lane === undefined || way === 0) return null;
  const here = segmentAtCursor(lane, cursor);
  const next = neighbour(lane, here, way);
  if (next === here) return way < 0 ? to(row, "head") : { kind: "move", cursor };
  return { kind: "move", cursor: { ...cursor, segment: next } };
}
