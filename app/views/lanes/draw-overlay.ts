import { select } from "d3";
import { laneWords } from "../../strings/lanes.ts";
import styles from "./lanes.module.css";
import type { LaneShape, LanesShapes } from "./layout.ts";

export interface LaneCell {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** null while time passes: nobody can read that fast. */
  readonly text: string | null;
}

/** The words beside the lanes, the playhead, and what can be focused: one place in each lane. */
export function drawOverlay(
  svg: SVGSVGElement,
  shapes: LanesShapes,
  height: number,
  cells: readonly LaneCell[],
): void {
  const layer = (name: string) => svg.querySelector<SVGGElement>(`[data-layer="${name}"]`)!;
  drawWords(layer("words"), shapes);
  select(layer("playhead"))
    .selectAll("line")
    .data([shapes.playheadX])
    .join("line")
    .attr("class", styles.playhead ?? "")
    .attr("x1", (x) => x)
    .attr("x2", (x) => x)
    .attr("y1", 0)
    .attr("y2", height);
  drawCells(layer("cells"), cells);
}

function drawWords(group: SVGGElement, { lanes, left, hasWords }: LanesShapes): void {
  const row = select(group)
    .selectAll<SVGGElement, LaneShape>("g")
    .data(hasWords ? lanes : [], ({ key }) => key)
    .join((enter) => {
      const made = enter.append("g");
      made
        .append("text")
        .attr("class", styles.name ?? "")
        .attr("x", 0)
        .attr("dy", "0.35em");
      made
        .append("text")
        .attr("class", styles.word ?? "")
        .attr("text-anchor", "end")
        .attr("dy", "0.35em");
      return made;
    })
    .attr("transform", ({ y, height }) => `translate(0,${y + height / 2})`);
  row.select("text:first-child").text(({ caption }) => caption);
  row
    .select("text:last-child")
    .attr("x", left - 10)
    .classed(styles.held ?? "", ({ now }) => now === "heldIdle")
    .text(({ now }) => laneWords[now]);
}

function drawCells(group: SVGGElement, cells: readonly LaneCell[]): void {
  const row = select(group)
    .selectAll<SVGGElement, LaneCell>('[role="row"]')
    .data(cells, ({ key }) => key)
    .join((enter) => {
      const made = enter.append("g").attr("role", "row");
      const cell = made.append("g").attr("role", "gridcell").attr("tabindex", -1);
      cell
        .attr("class", styles.cell ?? "")
        .append("rect")
        .attr("rx", 2);
      return made;
    });
  const cell = row.select<SVGGElement>('[role="gridcell"]').attr("data-lane", ({ key }) => key);
  cell.each(function label({ text }) {
    if (text !== null) this.setAttribute("aria-label", text);
  });
  cell
    .select("rect")
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .attr("width", ({ width }) => width)
    .attr("height", ({ height }) => height);
}
