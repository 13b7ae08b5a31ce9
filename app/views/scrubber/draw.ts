import { area, type BaseType, type Selection, select } from "d3";
import type { Label, ScrubberShapes } from "./layout.ts";
import styles from "./scrubber.module.css";

type Column = ScrubberShapes["columns"][number];

export function drawScrubber(svg: SVGSVGElement, shapes: ScrubberShapes): void {
  const { trackY, thumbX, left, right } = shapes;
  const part = (name: string) => select(svg).select(`[data-part="${name}"]`);
  const shape = area<Column>()
    .x(({ x }) => x)
    .y0(trackY);
  const columns = shapes.columns as Column[];
  part("outside").attr("d", shape.y1(({ all }) => trackY - all)(columns));
  part("waiting").attr("d", shape.y1(({ inner }) => trackY - inner)(columns));
  line(part("track"), left, right, trackY);
  line(part("played"), left, thumbX, trackY);
  line(part("window"), shapes.window.from, shapes.window.to, trackY + 5);
  part("thumb").attr("cx", thumbX).attr("cy", trackY);
  drawTicks(svg, "ticks", shapes.ticks, trackY, trackY + 8);
  drawTicks(svg, "steps", shapes.steps, trackY - 9, trackY);
  select(svg)
    .select('[data-part="labels"]')
    .selectAll<SVGTextElement, Label>("text")
    .data(shapes.labels)
    .join("text")
    .attr("class", styles.label ?? "")
    .attr("x", ({ x }) => x)
    .attr("y", trackY)
    .attr("dy", "1.75em")
    .attr("text-anchor", ({ anchor }) => anchor)
    .text(({ text }) => text);
}

function line(
  mark: Selection<BaseType, unknown, null, undefined>,
  from: number,
  to: number,
  y: number,
): void {
  mark.attr("x1", from).attr("x2", to).attr("y1", y).attr("y2", y);
}

function drawTicks(
  svg: SVGSVGElement,
  part: string,
  ticks: readonly number[],
  from: number,
  to: number,
): void {
  select(svg)
    .select(`[data-part="${part}"]`)
    .selectAll("line")
    .data(ticks)
    .join("line")
    .attr("class", styles[part] ?? "")
    .attr("x1", (x) => x)
    .attr("x2", (x) => x)
    .attr("y1", from)
    .attr("y2", to);
}
