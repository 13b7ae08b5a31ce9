import { select } from "d3";
import { sweepWords as words } from "../../strings/sweep.ts";
import type { SweepShapes } from "./layout.ts";
import styles from "./sweep.module.css";

const looks = ["connection", "database", "rest"] as const;

/** The curve, the columns beneath it, and the values under both. */
export function drawSweep(svg: SVGSVGElement, shapes: SweepShapes, rem: number): void {
  const { curve, dots, ticks, columns, strip, left, right, base } = shapes;
  const root = select(svg);
  root
    .select<SVGGElement>("[data-part=grid]")
    .selectAll<SVGGElement, (typeof ticks)[number]>("g")
    .data(ticks, ({ ms }) => ms)
    .join((enter) => {
      const tick = enter.append("g");
      tick.append("line");
      tick.append("text");
      return tick;
    })
    .attr("transform", ({ y }) => `translate(0,${y})`)
    .call((tick) => {
      tick.select("line").attr("x1", left).attr("x2", right);
      tick
        .select("text")
        .attr("x", left - 0.5 * rem)
        .text(({ ms }) => words.ms(ms));
    });
  root.select("[data-part=curve]").attr("d", curve);
  root
    .select<SVGGElement>("[data-part=dots]")
    .selectAll<SVGGElement, (typeof dots)[number]>("g")
    .data(dots, ({ value }) => value)
    .join((enter) => {
      const dot = enter.append("g");
      dot.append("circle");
      dot.append("text");
      return dot;
    })
    .attr("data-chosen", ({ isChosen }) => isChosen)
    .attr("transform", ({ x, y }) => `translate(${x},${y})`)
    .call((dot) => {
      dot.select("circle").attr("r", ({ isChosen }) => (isChosen ? 0.4 : 0.25) * rem);
      dot
        .select("text")
        .attr("y", ({ isBelow }) => (isBelow ? 1.4 : -0.9) * rem)
        .text(({ isChosen, p99Ms }) => (isChosen ? words.ms(p99Ms) : ""));
    });
  root
    .select<SVGGElement>("[data-part=columns]")
    .selectAll<SVGGElement, (typeof columns)[number]>("g")
    .data(columns, ({ value }) => value)
    .join((enter) => {
      const column = enter.append("g");
      column.append("rect").attr("class", styles.ground ?? "");
      for (const look of looks) {
        column
          .append("rect")
          .attr("class", styles.part ?? "")
          .attr("data-look", look);
      }
      column.append("text");
      return column;
    })
    .attr("data-chosen", ({ isChosen }) => isChosen)
    .attr("transform", ({ x }) => `translate(${x},0)`)
    .each(function ({ parts, width, value }) {
      const column = select(this);
      column
        .select("rect")
        .attr("x", -width / 2)
        .attr("y", strip.top)
        .attr("width", width)
        .attr("height", strip.height);
      let top = strip.top;
      for (const [i, look] of looks.entries()) {
        const height = parts?.[i] ?? 0;
        column
          .select(`[data-look=${look}]`)
          .attr("x", -width / 2)
          .attr("y", top)
          .attr("width", width)
          .attr("height", height);
        top += height;
      }
      column
        .select("text")
        .attr("y", strip.top + strip.height + rem)
        .text(value);
    });
  root
    .select("[data-part=split]")
    .attr("x", left)
    .attr("y", strip.top - 0.75 * rem);
  root
    .select("[data-part=base]")
    .attr("y1", base)
    .attr("y2", base)
    .attr("x1", left)
    .attr("x2", right);
}
