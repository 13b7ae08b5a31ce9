import { select } from "d3";
import { ConnectionState } from "../../../src/trace/connection-states.ts";
import { drawChanged, isNews } from "../../d3/draw-changed.ts";
import { pathThrough } from "../../d3/path.ts";
import type { Point } from "../../d3/point.ts";
import { drawTokens } from "./draw-tokens.ts";
import figureStyles from "./figures.module.css";
import type { Caption, Figure, Frame, Lease, Pipe, StageShapes, Strand } from "./shapes.ts";
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

const stateClass: Readonly<Record<ConnectionState, string>> = {
  [ConnectionState.opening]: "opening",
  [ConnectionState.idle]: "idle",
  [ConnectionState.querying]: "querying",
  [ConnectionState.heldIdle]: "heldIdle",
};

/** A body and a shackle, in a square of this size; no font of ours has the sign. */
const PADLOCK_SIZE = 10;
const PADLOCK = "M1 4.5h8v5h-8zM3 4.5v-1.5a2 2 0 0 1 4 0v1.5";

function drawPipes(group: SVGGElement, pipes: readonly Pipe[]): void {
  const pipe = select(group)
    .selectAll<SVGGElement, Pipe>("g")
    .data(pipes, ({ key }) => key)
    .join((enter) => {
      const made = enter.append("g");
      made.append("rect").attr("class", styles.body ?? "");
      made.append("rect").attr("class", styles.hatch ?? "");
      const text = made.append("text").attr("dy", "0.35em");
      text.append("tspan").attr("class", styles.holder ?? "");
      text.append("tspan").attr("class", styles.word ?? "");
      made
        .append("path")
        .attr("class", styles.padlock ?? "")
        .attr("d", PADLOCK);
      return made;
    })
    .filter(isNews);
  pipe.attr("class", ({ state, isPinned, isThin, isSelected }) =>
    classes(
      "pipe",
      state === null ? "closed" : stateClass[state],
      isPinned && "pinned",
      isThin && "thin",
      isSelected && "selected",
    ),
  );
  pipe
    .selectAll<SVGRectElement, Pipe>("rect")
    .data((shape) => [shape, shape])
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .attr("width", ({ width }) => width)
    .attr("height", ({ height }) => height)
    .attr("rx", ({ width, height }) => Math.min(3, width / 4, height / 4));
  const middle = ({ x, width }: Pipe) => x + width / 2;
  pipe
    .select("text")
    .attr("y", ({ y, height }) => y + height / 2)
    .attr("text-anchor", ({ isUpright }) => (isUpright ? "middle" : "start"));
  pipe
    .select("tspan:first-child")
    .attr("x", (shape) => (shape.isUpright ? middle(shape) : shape.x + 8))
    .text(({ holder }) => holder);
  pipe
    .select("tspan:last-child")
    .attr("x", (shape) => (shape.isUpright ? middle(shape) : shape.wordX))
    .attr("dy", ({ isUpright, holder }) => (isUpright && holder ? "1.3em" : null))
    .text(({ word }) => word);
  pipe
    .select("path")
    .attr("visibility", (shape) => (hasPadlock(shape) ? null : "hidden"))
    .attr("transform", (shape) => {
      const y = shape.isUpright ? shape.y + 4 : shape.y + (shape.height - PADLOCK_SIZE) / 2;
      return `translate(${shape.x + shape.width - PADLOCK_SIZE - 6},${y})`;
    });
}

/** Where it would reach over the edges it would lie on those of others. */
function hasPadlock({ isPinned, isThin, height }: Pipe): boolean {
  return isPinned && !isThin && height >= PADLOCK_SIZE;
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

function classes(...names: readonly (string | false | undefined)[]): string {
  return names.flatMap((name) => (name && styles[name]) || []).join(" ");
}
