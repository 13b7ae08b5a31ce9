/** What one engine gave, a hash for each row. */
export interface Column {
  readonly engine: string;
  readonly hashes: readonly string[];
}

/** A table of the first engine's hashes; of the others' only those that differ. */
export function tableOf(rows: readonly string[], columns: readonly Column[]): string {
  const [first] = columns;
  const cells = columns.map(({ engine, hashes }) => [
    engine,
    ...hashes.map((hash, row) =>
      hashes === first?.hashes ? hash : hash === first?.hashes[row] ? "same" : `≠ ${hash}`,
    ),
  ]);
  return inColumns([["", ...rows], ...cells]);
}

/** Which rows not every engine hashes alike. */
export function differingRows(rows: readonly string[], columns: readonly Column[]): string[] {
  return rows.filter((_, row) => new Set(columns.map(({ hashes }) => hashes[row])).size > 1);
}

function inColumns(columns: readonly (readonly string[])[]): string {
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const lines = (columns[0] ?? []).map((_, row) =>
    columns.map((cells, i) => (cells[row] ?? "").padEnd(widths[i] ?? 0)).join("  "),
  );
  return lines.map((line) => line.trimEnd()).join("\n");
}
