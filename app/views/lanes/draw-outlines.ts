import { select } from "d3";
import { drawChanged } from "../../d3/draw-changed.ts";
import styles from "./lanes.module.css";
import type { Outline } from "./outlines.ts";

/** Emphasises requests in their rows: one that is selected or pointed at, or somebody's own. */
export function drawOutlines(
  svg: SVGSVGElement,
  layer: "selected" | "hovered" | "own",
  outlines: readonly Outline[],
): void {
  const group = svg.querySelector<SVGGElement>(`[data-layer="${layer}"]`)!;
  drawChanged(group, outlines, (element) => {
    select(element)
      .selectAll("rect")
      .data(outlines)
      .join("rect")
      .attr("class", styles[layer] ?? "")
      .attr("x", ({ x }) => x)
      .attr("y", ({ y }) => y)
      .attr("width", ({ width }) => width)
      .attr("height", ({ height }) => height);
  });
}
