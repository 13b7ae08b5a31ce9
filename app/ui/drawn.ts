/** What is drawn beside a picture's places is silent: their labels say it. */
export const silent = { "aria-hidden": true } as const;

/** A row of the grid that a picture's places form; there is no HTML element for it in an SVG. */
export function gridRow(label: string, row: number) {
  return { role: "row", "aria-label": label, "data-row": row } as const;
}
