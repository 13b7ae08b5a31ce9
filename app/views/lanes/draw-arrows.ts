import { select } from "d3";
import { drawChanged } from "../../d3/draw-changed.ts";
import styles from "./all-lanes.module.css";
import type { Arrow } from "./arrows.ts";

/** How far an arrow swings out to the side of its instant, at most. */
const SWING = 36;
const HEAD = 6;

/** Arrows from waiters to what ended their waits, and to who has it now. */
export function drawArrows(svg: SVGSVGElement, arrows: readonly Arrow[]): void {
  const group = svg.querySelector<SVGGElement>('[data-layer="arrows"]')!;
  drawChanged(group, arrows, (element) => {
    const arrow = select(element)
      .selectAll<SVGGElement, Arrow>("g")
      .data(arrows)
      .join((enter) => {
        const made = enter.append("g");
        for (const part of ["halo", "line", "head"]) made.append("path").attr("data-part", part);
        made.append("text").attr("dy", "0.35em");
        return made;
      })
      .attr("class", ({ kind }) => styles[kind] ?? "");
    for (const part of ["halo", "line"]) arrow.select(`[data-part="${part}"]`).attr("d", curve);
    arrow.select('[data-part="head"]').attr("d", head);
    arrow
      .select("text")
      .attr("text-anchor", ({ side }) => (side < 0 ? "end" : "start"))
      .attr("x", (one) => one.x + one.side * (swing(one) * 0.75 + 4))
      .attr("y", ({ fromY, toY }) => (fromY + toY) / 2)
      .text(({ text }) => text);
  });
}

function swing({ fromY, toY }: Arrow): number {
  return Math.min(SWING, Math.abs(toY - fromY) / 2);
}

function curve(arrow: Arrow): string {
  const { x, fromY, toY, side } = arrow;
  const out = x + side * swing(arrow);
  return `M${x},${fromY}C${out},${fromY} ${out},${toY} ${x},${toY}`;
}

function head({ x, toY, side }: Arrow): string {
  return `M${x - side},${toY}l${side * HEAD},${-HEAD * 0.6}v${HEAD * 1.2}Z`;
}
