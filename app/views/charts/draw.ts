import { select } from "d3";
import { currentPalette } from "../../d3/palette.ts";
import { prepareCanvas } from "../../d3/prepare-canvas.ts";
import type { Size } from "../../d3/use-drawing.ts";
import styles from "./marks.module.css";
import type { ChartShapes, Label, Plot, Tick } from "./plot.ts";

/** What stands still of a chart while the playhead moves. */
export function drawChart(
  svg: SVGSVGElement,
  shapes: ChartShapes,
  ticks: readonly Tick[],
  { x, base }: Plot,
): void {
  const part = (name: string) => select(svg).select<SVGGElement>(`[data-part="${name}"]`);
  part("grid")
    .selectAll<SVGLineElement, Tick>("line")
    .data([{ y: base, text: "" }, ...ticks])
    .join("line")
    .attr("x1", x.left)
    .attr("x2", x.right)
    .attr("y1", ({ y }) => y)
    .attr("y2", ({ y }) => y);
  part("ticks")
    .selectAll<SVGTextElement, Tick>("text")
    .data(ticks)
    .join("text")
    .attr("class", styles.tick ?? "")
    .attr("x", x.left - 6)
    .attr("y", ({ y }) => y)
    .text(({ text }) => text);
  // Each area twice: its colour, and its pattern over that.
  part("areas")
    .selectAll<SVGPathElement, ChartShapes["areas"][number]>("path")
    .data(shapes.areas.flatMap((area) => [area, { ...area, look: `${area.look}-pattern` }]))
    .join("path")
    .attr("class", styles.area ?? "")
    .attr("data-look", ({ look }) => look)
    .attr("d", ({ d }) => d);
  part("before").attr("d", shapes.before);
  part("lines")
    .selectAll<SVGPathElement, ChartShapes["lines"][number]>("path")
    .data(shapes.lines)
    .join("path")
    .attr("class", styles.line ?? "")
    .attr("data-look", ({ look }) => look)
    .attr("d", ({ d }) => d);
  part("labels")
    .selectAll<SVGTextElement, Label>("text")
    .data(shapes.labels)
    .join("text")
    .attr("class", styles.label ?? "")
    .attr("x", (label) => label.x)
    .attr("y", (label) => label.y)
    .attr("text-anchor", ({ anchor }) => anchor)
    .text(({ text }) => text);
}

/** A dot of two pixels for each of so many places. */
export function drawDots(
  canvas: HTMLCanvasElement,
  size: Size,
  dots: Int32Array | null,
  row: number,
): void {
  const context = prepareCanvas(canvas, size);
  if (dots === null) return;
  context.fillStyle = currentPalette().ink3;
  context.globalAlpha = 0.55;
  for (const pixel of dots) context.fillRect((pixel % row) - 1, Math.floor(pixel / row) - 1, 2, 2);
}

/** The playhead, the number that stands there, and the moment that is read. */
export function drawMoments(
  svg: SVGSVGElement,
  { x, y, base, top, rem }: Plot,
  at: number,
  mark: { readonly value: number; readonly text: string } | null,
  reading: number | null,
): void {
  const part = (name: string) => select(svg).select(`[data-part="${name}"]`);
  upright(part("playhead"), x, at, base);
  upright(part("reading"), x, reading, base);
  const moment = x(reading ?? at);
  const isLeft = moment > x.left + 3.5 * rem;
  const isIn = moment >= x.left - 1 && moment <= x.right + 1;
  part("now")
    .attr("x", moment + (isLeft ? -6 : 6))
    .attr("y", Math.max(top - 0.375 * rem, y(mark?.value ?? 0) - 0.5 * rem))
    .attr("text-anchor", isLeft ? "end" : "start")
    .text(isIn ? (mark?.text ?? "") : "");
}

type Part = ReturnType<typeof select<Element, unknown>>;

function upright(part: unknown, x: Plot["x"], at: number | null, base: number): void {
  const isIn = at !== null && x(at) >= x.left - 1 && x(at) <= x.right + 1;
  const place = isIn ? x(at) : -9;
  (part as Part)
    .attr("x1", place)
    .attr("x2", place)
    .attr("y1", 0)
    .attr("y2", base)
    .attr("visibility", isIn ? null : "hidden");
}
