import { select } from "d3";
import { useCallback } from "react";
import { timeScale, windowAround } from "../../d3/time-scale.ts";
import { type Size, useDrawing } from "../../d3/use-drawing.ts";
import { usePlayback } from "../../store/playback.ts";
import styles from "./axis.module.css";
import { layoutAxis } from "./layout.ts";

/** The time that all variants share. The read-out beside the scrubber says the same. */
export function AxisView({ gutter }: { readonly gutter: number }) {
  const draw = useCallback(
    (svg: SVGSVGElement, size: Size, at: number) => {
      const { window, endedAt } = usePlayback.getState();
      const left = gutter * size.rem;
      const scale = timeScale(windowAround(at, window, endedAt), left, size.width);
      const { ticks, now } = layoutAxis(scale, at, size.rem);
      const tick = select(svg)
        .selectAll<SVGTextElement, (typeof ticks)[number]>("text")
        .data([...ticks, now], ({ key }) => key)
        .join("text");
      tick
        .attr("class", ({ isNow }) => styles[isNow ? "now" : "tick"] ?? "")
        .attr("x", ({ x }) => x)
        .attr("y", "1.2em")
        .text(({ text }) => text);
    },
    [gutter],
  );
  const ref = useDrawing<SVGSVGElement>(draw);
  return <svg ref={ref} className={styles.axis} aria-hidden="true" />;
}
