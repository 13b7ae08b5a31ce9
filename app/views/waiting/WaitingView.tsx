import { useCallback } from "react";
import { type Size, useDrawing } from "../../d3/use-drawing.ts";
import { useTimeGestures } from "../../d3/use-time-gestures.ts";
import { usePlayback } from "../../store/playback.ts";
import { shownWindow } from "../../store/time-window.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { waitingName } from "../../strings/waiting.ts";
import { drawWaiting } from "./draw.ts";
import { layoutWaiting } from "./layout.ts";
import { projectWaiting } from "./project.ts";
import styles from "./waiting.module.css";

interface Props {
  readonly run: VariantRun;
  /** The most that ever wait in any variant. */
  readonly most: number;
  /** The width of the words at the left, in rem. */
  readonly gutter: number;
}

/** How many wait for a connection, over time. Its text equal is the variant's sentence. */
export function WaitingView({ run, most, gutter }: Props) {
  const draw = useCallback(
    (svg: SVGSVGElement, size: Size, at: number) => {
      const window = shownWindow(usePlayback.getState());
      const model = projectWaiting(run.waiting, most, at, window);
      drawWaiting(svg, layoutWaiting(model, size, gutter * size.rem), size);
    },
    [run, most, gutter],
  );
  const ref = useDrawing<SVGSVGElement>(draw);
  useTimeGestures(ref, gutter, "pan");
  return (
    <svg ref={ref} className={styles.waiting} aria-hidden="true">
      <path data-part="area" className={styles.area} />
      <path data-part="line" className={styles.line} />
      <rect data-part="veil" className={styles.veil} />
      <line data-part="base" className={styles.base} />
      <line data-part="playhead" className={styles.playhead} />
      <text data-part="now" />
      <text className={styles.name} x="0" y="100%" dy="-0.4em">
        {waitingName(run.site.hasPool)}
      </text>
    </svg>
  );
}
