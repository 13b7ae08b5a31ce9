import { select } from "d3";
import { type Thing, thingToText } from "../../store/thing.ts";
import type { Cell } from "./shapes.ts";
import styles from "./stage.module.css";

/** The grid over the stage that pointer and keyboard use. Labels are read only while it is still. */
export function drawCells(
  svg: SVGSVGElement,
  cells: readonly Cell[],
  labelOf: ((cell: Cell) => string) | null,
  selected: Thing | null,
): void {
  const chosen = selected && thingToText(selected);
  for (const row of svg.querySelectorAll<SVGGElement>('[role="row"]')) {
    const own = cells.filter((one) => one.row === Number(row.dataset.row));
    // A row without places is none.
    row.setAttribute("display", own.length === 0 ? "none" : "inline");
    const cell = select(row)
      .selectAll<SVGGElement, Cell>("g")
      .data(own, ({ key }) => key)
      .join((enter) => {
        const made = enter.append("g");
        made
          .attr("role", "gridcell")
          .attr("tabindex", -1)
          .attr("class", styles.cell ?? "");
        made.append("rect").attr("rx", 3);
        return made;
      });
    cell
      .attr("data-thing", ({ thing }) => thingToText(thing))
      .attr("data-task", ({ task }) => (task < 0 ? null : task))
      // A request is ringed where it stands, and may be many places at once.
      .classed(
        styles.chosen ?? "",
        ({ thing }) => thing.kind !== "request" && chosen === thingToText(thing),
      );
    if (labelOf !== null) cell.attr("aria-label", labelOf);
    cell
      .select("rect")
      .attr("x", ({ x }) => x)
      .attr("y", ({ y }) => y)
      .attr("width", ({ width }) => width)
      .attr("height", ({ height }) => height);
  }
}
