import { area, line, select } from "d3";
import type { Size } from "../../d3/use-drawing.ts";
import type { WaitingShapes } from "./layout.ts";
import styles from "./waiting.module.css";

type Column = WaitingShapes["columns"][number];

export function drawWaiting(svg: SVGSVGElement, shapes: WaitingShapes, size: Size): void {
  const { columns, base, playheadX, nowY, label, anchor } = shapes;
  const part = (name: string) => select(svg).select(`[data-part="${name}"]`);
  const filled = area<Column>()
    .x(({ x }) => x)
    .y0(base)
    .y1(({ y1 }) => y1);
  const outline = line<readonly [number, number]>();
  const edge = columns.flatMap(({ x, y0, y1 }) =>
    y0 === y1 ? [[x, y1] as const] : [[x, y1] as const, [x, y0] as const],
  );
  part("area").attr("d", filled(columns as Column[]));
  part("line").attr("d", outline(edge));
  part("veil")
    .attr("x", playheadX)
    .attr("width", Math.max(0, size.width - playheadX))
    .attr("height", size.height);
  part("base")
    .attr("x1", columns[0]?.x ?? 0)
    .attr("x2", size.width)
    .attr("y1", base)
    .attr("y2", base);
  part("playhead").attr("x1", playheadX).attr("x2", playheadX).attr("y1", 0).attr("y2", base);
  part("now")
    .attr("x", playheadX + (anchor === "end" ? -6 : 6))
    .attr("y", Math.max(12, nowY - 5))
    .attr("text-anchor", anchor)
    .attr("class", styles.now ?? "")
    .text(label);
}
