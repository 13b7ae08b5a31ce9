import { select } from "d3";
import { drawChanged } from "../../d3/draw-changed.ts";
import styles from "./all-lanes.module.css";
import type { RowsShapes } from "./layout-rows.ts";
import type { RowCell } from "./row-cells.ts";

/** The names of groups, with a line above each. */
export function drawGroups(svg: SVGSVGElement, { groups, pitch, right }: RowsShapes): void {
  const layer = svg.querySelector<SVGGElement>('[data-layer="groups"]')!;
  const shown = groups.map((group) => ({ ...group, pitch, right }));
  drawChanged(layer, shown, (element) => {
    const group = select(element)
      .selectAll<SVGGElement, (typeof shown)[number]>("g")
      .data(shown, ({ key }) => key)
      .join((enter) => {
        const made = enter.append("g");
        made.append("line").attr("class", styles.rule ?? "");
        made.append("path").attr("class", styles.fold ?? "");
        made
          .append("text")
          .attr("class", styles.group ?? "")
          .attr("x", "1rem")
          .attr("dy", "0.35em");
        return made;
      })
      .attr("transform", ({ y }) => `translate(0,${y})`);
    group.select("line").attr("x2", right);
    group
      .select("path")
      .attr("d", ({ isFolded }) => (isFolded ? "M2,-4l5,4l-5,4Z" : "M0,-2.5h8l-4,5Z"))
      .attr("transform", `translate(0,${pitch / 2})`);
    group
      .select("text")
      .attr("y", pitch / 2)
      .text(({ label }) => label);
  });
}

/** What can be focused: the name of each row, and one place in it. */
export function drawRowCells(svg: SVGSVGElement, cells: readonly RowCell[]): void {
  const layer = svg.querySelector<SVGGElement>('[data-layer="cells"]')!;
  drawChanged(layer, cells, (element) => {
    const byRow = new Map<string, RowCell[]>();
    for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
    const row = select(element)
      .selectAll<SVGGElement, [string, RowCell[]]>('[role="row"]')
      .data(byRow, ([key]) => key)
      .join((enter) => enter.append("g").attr("role", "row"))
      .attr("aria-rowindex", ([, [first]]) => first!.index + 1);
    const cell = row
      .selectAll<SVGGElement, RowCell>("g")
      .data(
        ([, of]) => of,
        ({ part }) => part,
      )
      .join((enter) => {
        const made = enter.append("g").attr("tabindex", -1);
        made.attr("role", ({ part }) => (part === "head" ? "rowheader" : "gridcell"));
        made.append("rect").attr("rx", 2);
        return made;
      })
      .attr("class", styles.cell ?? "")
      .classed(styles.chosen ?? "", ({ isChosen }) => isChosen)
      .attr("data-row", ({ row: key }) => key)
      .attr("data-part", ({ part }) => part)
      .attr("data-thing", ({ thing }) => thing)
      .attr("aria-expanded", ({ isFolded }) => (isFolded === null ? null : `${!isFolded}`))
      .attr("aria-label", ({ text }) => text);
    cell
      .select("rect")
      .attr("x", ({ x }) => x)
      .attr("y", ({ y }) => y)
      .attr("width", ({ width }) => width)
      .attr("height", ({ height }) => height);
  });
}
