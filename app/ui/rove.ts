/** What an arrow key does to the place in a grid: along its row, or to another row. */
const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/**
 * Moves the focus in a grid (`role=grid` with rows and cells) for an arrow key, Home or End.
 * Returns whether the key was used; one that was used is nobody else's.
 */
export function rove(grid: Element, key: string): boolean {
  const rows = [...grid.querySelectorAll('[role="row"]')]
    .map((row) => [...row.querySelectorAll<HTMLElement | SVGElement>('[role="gridcell"]')])
    .filter((cells) => cells.length > 0);
  const focused = document.activeElement as HTMLElement | SVGElement;
  const row = rows.findIndex((cells) => cells.includes(focused));
  const cells = rows[row];
  if (cells === undefined) return false;
  const column = cells.indexOf(focused);
  const next = target(rows, row, column, key);
  if (next === undefined) return false;
  enter(grid, next);
  next.focus();
  return true;
}

/** Makes a cell the one that Tab reaches. */
export function enter(grid: Element, cell: Element | null): void {
  const cells = grid.querySelectorAll('[role="gridcell"]');
  const first = cell ?? grid.querySelector('[role="gridcell"][tabindex="0"]') ?? cells[0];
  for (const one of cells) {
    const tabindex = one === first ? "0" : "-1";
    if (one.getAttribute("tabindex") !== tabindex) one.setAttribute("tabindex", tabindex);
  }
}

function target<Cell>(
  rows: readonly (readonly Cell[])[],
  row: number,
  column: number,
  key: string,
): Cell | undefined {
  const here = rows[row] ?? [];
  if (key === "Home") return here[0];
  if (key === "End") return here.at(-1);
  const move = moves[key];
  if (move === undefined) return undefined;
  const [down, right] = move;
  if (down === 0) return here[column + right];
  const there = rows[row + down];
  // The same share of the way along a row that is longer or shorter.
  return there?.[Math.round((column / Math.max(1, here.length - 1)) * (there.length - 1))];
}
