import { type BaseType, type Selection, select } from "d3";
import { areaUnder } from "../../d3/path.ts";
import type { Label, PlayheadShapes, ScrubberShapes } from "./layout.ts";
import styles from "./scrubber.module.css";

export function drawScrubber(svg: SVGSVGElement, shapes: ScrubberShapes): void {
  const { trackY, left, right } = shapes;
  const part = (name: string) => select(svg).select(`[data-part="${name}"]`);
  const { columns } = shapes;
  const heights = (height: (column: (typeof columns)[number]) => number) =>
    columns.map((column) => ({ x: column.x, y: trackY - height(column) }));
  part("outside").attr(
    "d",
    areaUnder(
      heights(({ all }) => all),
      trackY,
    ),
  );
  part("waiting").attr(
    "d",
    areaUnder(
      heights(({ inner }) => inner),
      trackY,
    ),
  );
  line(part("track"), left, right, trackY);
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

export function drawPlayhead(
  svg: SVGSVGElement,
  { trackY, left }: ScrubberShapes,
  { thumbX, window }: PlayheadShapes,
): void {
  const part = (name: string) => select(svg).select(`[data-part="${name}"]`);
  line(part("played"), left, thumbX, trackY);
  line(part("window"), window.from, window.to, trackY + 5);
  part("thumb").attr("cx", thumbX).attr("cy", trackY);
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
