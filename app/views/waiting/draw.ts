import { select } from "d3";
import { areaUnder, pathThrough } from "../../d3/path.ts";
import type { Size } from "../../d3/use-drawing.ts";
import type { WaitingShapes } from "./layout.ts";
import styles from "./waiting.module.css";

export function drawWaiting(svg: SVGSVGElement, shapes: WaitingShapes, size: Size): void {
  const { line, base, left, playheadX, nowY, label, anchor } = shapes;
  const part = (name: string) => select(svg).select(`[data-part="${name}"]`);
  part("area").attr("d", areaUnder(line, base));
  part("line").attr("d", pathThrough(line));
  const veilX = Math.max(left, playheadX);
  part("veil")
    .attr("x", veilX)
    .attr("width", Math.max(0, size.width - veilX))
    .attr("height", size.height);
  part("base").attr("x1", left).attr("x2", size.width).attr("y1", base).attr("y2", base);
  // The playhead may be out of sight.
  const display = playheadX < left || playheadX > size.width ? "none" : null;
  for (const name of ["playhead", "now"]) part(name).attr("display", display);
  part("playhead").attr("x1", playheadX).attr("x2", playheadX).attr("y1", 0).attr("y2", base);
  part("now")
    .attr("x", playheadX + (anchor === "end" ? -6 : 6))
    .attr("y", Math.max(12, nowY - 5))
    .attr("text-anchor", anchor)
    .attr("class", styles.now ?? "")
    .text(label);
}
