import { select } from "d3";
import { useCallback } from "react";
import { timeScale } from "../../d3/time-scale.ts";
import { type Size, useDrawing } from "../../d3/use-drawing.ts";
import { useTimeGestures } from "../../d3/use-time-gestures.ts";
import { usePlayback } from "../../store/playback.ts";
import { shownWindow } from "../../store/time-window.ts";
import styles from "./axis.module.css";
import { layoutAxis } from "./layout.ts";

/**
 * The time that all variants share. The read-out beside the scrubber says the same, and buttons and
 * keys zoom as a drag along it does.
 */
export function AxisView({ gutter }: { readonly gutter: number }) {
  const draw = useCallback(
    (svg: SVGSVGElement, size: Size, at: number) => {
      const left = gutter * size.rem;
      const scale = timeScale(shownWindow(usePlayback.getState()), left, size.width);
      const ticks = layoutAxis(scale, at, size.rem);
      const tick = select(svg)
        .selectAll<SVGTextElement, (typeof ticks)[number]>("text")
        .data(ticks, ({ key }) => key)
        .join("text");
      tick
        .attr("class", ({ isNow }) => (isNow ? styles.now : styles.tick) ?? "")
        .classed(styles.last ?? "", ({ isLast }) => isLast)
        .attr("x", ({ x }) => x)
        .attr("y", "1.2em")
        .text(({ text }) => text);
    },
    [gutter],
  );
  const ref = useDrawing<SVGSVGElement>(draw);
  useTimeGestures(ref, gutter, "select");
  return <svg ref={ref} className={styles.axis} aria-hidden="true" />;
}
