import { select } from "d3";
import { isNews } from "../../d3/draw-changed.ts";
import { type Thing, thingToText } from "../../store/thing.ts";
import type { Cell } from "./shapes.ts";
import styles from "./stage.module.css";

/** A place, as it is on the page. */
interface Shown extends Cell {
  /** Null: what it was called stays. */
  readonly label: string | null;
  readonly isChosen: boolean;
}

/** The grid over the stage that pointer and keyboard use. Labels are read only while it is still. */
export function drawCells(
  svg: SVGSVGElement,
  cells: readonly Cell[],
  labelOf: ((cell: Cell) => string) | null,
  selected: Thing | null,
): void {
  const chosen = selected && thingToText(selected);
  const shown = cells.map((cell): Shown => {
    // A request is ringed where it stands, and may be many places at once.
    const isChosen = cell.thing.kind !== "request" && chosen === thingToText(cell.thing);
    return { ...cell, label: labelOf === null ? null : labelOf(cell), isChosen };
  });
  for (const row of svg.querySelectorAll<SVGGElement>('[role="row"]')) {
    const own = shown.filter((one) => one.row === Number(row.dataset.row));
    // A row without places is none.
    row.setAttribute("display", own.length === 0 ? "none" : "inline");
    const cell = select(row)
      .selectAll<SVGGElement, Shown>("g")
      .data(own, ({ key }) => key)
      .join((enter) => {
        const made = enter.append("g");
        made
          .attr("role", "gridcell")
          .attr("tabindex", -1)
          .attr("class", styles.cell ?? "");
        made.append("rect").attr("rx", 3);
        return made;
      })
      .filter(isNews)
      .attr("data-thing", ({ thing }) => thingToText(thing))
      .attr("data-task", ({ task }) => (task < 0 ? null : task))
      .classed(styles.chosen ?? "", ({ isChosen }) => isChosen);
    if (labelOf !== null) cell.attr("aria-label", ({ label }) => label);
    cell
      .select("rect")
      .attr("x", ({ x }) => x)
      .attr("y", ({ y }) => y)
      .attr("width", ({ width }) => width)
      .attr("height", ({ height }) => height);
  }
}
