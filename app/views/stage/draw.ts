import { select } from "d3";
import { drawChanged, isNews } from "../../d3/draw-changed.ts";
import { pathThrough } from "../../d3/path.ts";
import type { Point } from "../../d3/point.ts";
import { classes, stateClass } from "./classes.ts";
import { drawPipes } from "./draw-pipes.ts";
import { drawTokens } from "./draw-tokens.ts";
import figureStyles from "./figures.module.css";
import type { Caption, Figure, Frame, Lease, StageShapes, Strand } from "./shapes.ts";
import styles from "./stage.module.css";

/** Draws an instant. Layers are the element's groups, by name; each thing keeps its element. */
export function drawStage(svg: SVGSVGElement, shapes: StageShapes): void {
  drawChanged(layer(svg, "frames"), shapes.frames, drawFrames);
  drawChanged(layer(svg, "ways"), shapes.ways, drawWays);
  drawChanged(layer(svg, "figures"), shapes.figures, drawFigures);
  drawChanged(layer(svg, "strands"), shapes.strands, drawStrands);
  drawChanged(layer(svg, "leases"), shapes.leases, drawLeases);
  drawChanged(layer(svg, "pipes"), shapes.pipes, drawPipes);
  drawChanged(layer(svg, "captions"), shapes.captions, drawCaptions);
  drawTokens(layer(svg, "tokens"), shapes.tokens);
}

function layer(svg: SVGSVGElement, name: string): SVGGElement {
  return svg.querySelector<SVGGElement>(`[data-layer="${name}"]`)!;
}

function drawFrames(group: SVGGElement, frames: readonly Frame[]): void {
  select(group)
    .selectAll<SVGRectElement, Frame>("rect")
    .data(frames, ({ key }) => key)
    .join("rect")
    .attr("class", ({ kind }) => styles[kind] ?? "")
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .attr("width", ({ width }) => width)
    .attr("height", ({ height }) => height)
    .attr("rx", "0.25rem");
}

function drawWays(group: SVGGElement, ways: readonly (readonly Point[])[]): void {
  select(group)
    .selectAll("path")
    .data(ways)
    .join("path")
    .attr("class", styles.way ?? "")
    .attr("d", pathThrough);
}

function drawFigures(group: SVGGElement, figures: readonly Figure[]): void {
  select(group)
    .selectAll<SVGPathElement, Figure>("path")
    .data(figures, ({ key }) => key)
    .join("path")
    .attr("class", ({ kind }) => figureStyles[kind] ?? "")
    .attr("d", ({ path }) => path);
}

function drawStrands(group: SVGGElement, strands: readonly Strand[]): void {
  const strand = select(group)
    .selectAll<SVGGElement, Strand>("g")
    .data(strands, ({ key }) => key)
    .join((enter) => {
      const made = enter.append("g");
      made.append("line");
      made.append("text").attr("dy", "0.35em");
      return made;
    })
    .filter(isNews);
  strand.attr("class", ({ isTaken, isThin, isSelected }) =>
    classes("strand", isTaken && "taken", isThin && "thin", isSelected && "selected"),
  );
  strand
    .select("line")
    .attr("x1", ({ x }) => x)
    .attr("x2", ({ x }) => x)
    .attr("y1", ({ top }) => top)
    .attr("y2", ({ bottom }) => bottom);
  strand
    .select("text")
    .attr("x", ({ head }) => head.x)
    .attr("y", ({ head }) => head.y)
    .text(({ guest }) => guest);
}

function drawLeases(group: SVGGElement, leases: readonly Lease[]): void {
  const lease = select(group)
    .selectAll<SVGGElement, Lease>("g")
    .data(leases, ({ key }) => key)
    .join((enter) => {
      const made = enter.append("g");
      made.append("path");
      made.append("circle").attr("r", "0.21875rem");
      return made;
    })
    .filter(isNews);
  lease.attr("class", ({ state, isThin, isSelected }) =>
    classes("lease", stateClass[state], isThin && "thin", isSelected && "selected"),
  );
  lease.select("path").attr("d", ({ points }) => pathThrough(points));
  lease
    .select("circle")
    .attr("cx", ({ knot }) => knot.x)
    .attr("cy", ({ knot }) => knot.y);
}

function drawCaptions(group: SVGGElement, captions: readonly Caption[]): void {
  select(group)
    .selectAll<SVGTextElement, Caption>("text")
    .data(captions, ({ key }) => key)
    .join("text")
    .filter(isNews)
    .attr("class", ({ kind }) => classes("caption", kind))
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .attr("text-anchor", ({ anchor }) => anchor)
    .text(({ text }) => text);
}
