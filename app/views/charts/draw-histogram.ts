import { select } from "d3";
import { charts as words } from "../../strings/charts.ts";
import { gridRow } from "../../ui/drawn.ts";
import type { Bar, HistogramShapes } from "./histogram.ts";
import styles from "./marks.module.css";
import type { Label, Tick } from "./plot.ts";

/** Bars that can be walked, and what stands beside them. */
export function drawHistogram(svg: SVGSVGElement, shapes: HistogramShapes): void {
  const { base, left, right } = shapes;
  const part = (name: string) => select(svg).select<SVGGElement>(`[data-part="${name}"]`);
  part("grid")
    .selectAll<SVGLineElement, Tick>("line")
    .data([{ y: base, text: "" }, ...shapes.ticks])
    .join("line")
    .attr("x1", left)
    .attr("x2", right)
    .attr("y1", ({ y }) => y)
    .attr("y2", ({ y }) => y);
  part("ticks")
    .selectAll<SVGTextElement, Tick>("text")
    .data(shapes.ticks)
    .join("text")
    .attr("class", styles.tick ?? "")
    .attr("x", left - 6)
    .attr("y", ({ y }) => y)
    .text(({ text }) => text);
  const row = part("bars");
  for (const [name, value] of Object.entries(gridRow(words.histogramRow, 0))) {
    row.attr(name, value);
  }
  row
    .selectAll<SVGRectElement, Bar>("rect")
    .data(shapes.bars)
    .join("rect")
    .attr("role", "gridcell")
    .attr("tabindex", (_, i) => (i === 0 ? 0 : -1))
    .attr("class", styles.bar ?? "")
    .attr("aria-label", ({ from, to, count }) => words.bar(from, to, count))
    .attr("x", ({ x }) => x)
    .attr("width", ({ width }) => Math.max(0.5, width - 1))
    .attr("y", ({ height }) => base - height)
    .attr("height", ({ height }) => Math.max(height, 0))
    .selectAll<SVGTitleElement, Bar>("title")
    .data((bar) => [bar])
    .join("title")
    .text(({ from, to, count }) => words.bar(from, to, count));
  part("before").attr("d", shapes.before);
  const marks = part("marks");
  marks
    .selectAll<SVGLineElement, Label>("line")
    .data(shapes.marks)
    .join("line")
    .attr("class", styles.percentile ?? "")
    .attr("x1", ({ x }) => x)
    .attr("x2", ({ x }) => x)
    .attr("y1", ({ y }) => y)
    .attr("y2", base);
  texts(marks, shapes.marks, styles.label, 7, 4);
  texts(part("axis"), shapes.axis, styles.axisTick, base + 14);
}

function texts(
  group: ReturnType<typeof select<SVGGElement, unknown>>,
  labels: readonly Label[],
  style: string | undefined,
  y: number,
  gap = 0,
): void {
  group
    .selectAll<SVGTextElement, Label>("text")
    .data(labels)
    .join("text")
    .attr("class", style ?? "")
    .attr("x", ({ x, anchor }) => (anchor === "end" ? x - gap : x + gap))
    .attr("y", (label) => y + label.y)
    .attr("text-anchor", ({ anchor }) => anchor)
    .text(({ text }) => text);
}
