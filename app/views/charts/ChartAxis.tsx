import { select } from "d3";
import { useCallback } from "react";
import type { Micros } from "../../../src/kernel/time.ts";
import { timeScale } from "../../d3/time-scale.ts";
import { type Size, useDrawing } from "../../d3/use-drawing.ts";
import { formatInstant } from "../../strings/format.ts";
import { shownWindow, useChartTime } from "./chart-time.ts";
import styles from "./charts.module.css";
import marks from "./marks.module.css";
import { GUTTER_REM } from "./plot.ts";

interface Tick {
  readonly key: string;
  readonly x: number;
  readonly text: string;
}

/** The time under one column of charts. */
export function ChartAxis({ longest }: { readonly longest: Micros }) {
  const draw = useCallback(
    (svg: SVGSVGElement, { width, rem }: Size, at: number) => {
      const moment = useChartTime.getState().reading ?? at;
      select(svg)
        .selectAll<SVGTextElement, Tick>("text")
        .data(axisTicks(longest, width, rem, moment), ({ key }) => key)
        .join("text")
        .attr("class", ({ key }) => marks[key === "now" ? "axisNow" : "axisTick"] ?? "")
        .attr("x", ({ x }) => x)
        .attr("y", "1.2em")
        .text(({ text }) => text);
    },
    [longest],
  );
  const ref = useDrawing<SVGSVGElement>(draw, useChartTime.subscribe);
  return <svg ref={ref} className={styles.axis} aria-hidden="true" />;
}

/** Round moments, except where the one that is read says its own. */
function axisTicks(longest: Micros, width: number, rem: number, at: Micros): Tick[] {
  const window = shownWindow(longest);
  const scale = timeScale(window, GUTTER_REM * rem, width - 1);
  const moments = scale.ticks(Math.max(2, Math.round(width / (8 * rem))));
  const step = (moments[1] ?? 1) - (moments[0] ?? 0);
  const now = Math.min(scale.right - rem, Math.max(scale.left + rem, scale(at)));
  const isIn = at >= window.from && at <= window.to;
  const round = moments
    .map((moment) => ({ key: `${moment}`, x: scale(moment), text: formatInstant(moment, step) }))
    .filter(({ x }) => (!isIn || Math.abs(x - now) > 3.25 * rem) && x < scale.right - 0.5 * rem);
  return isIn ? [...round, { key: "now", x: now, text: formatInstant(at, 10_000) }] : round;
}
