import { type KeyboardEvent, useMemo } from "react";
import { type Size, useDrawing } from "../../d3/use-drawing.ts";
import { charts as words } from "../../strings/charts.ts";
import { DrawnGrid } from "../../ui/DrawnGrid.tsx";
import { silent } from "../../ui/drawn.ts";
import { rove } from "../../ui/rove.ts";
import { drawHistogram } from "./draw-histogram.ts";
import { type HistogramModel, layoutHistogram } from "./histogram.ts";
import styles from "./marks.module.css";

interface Props {
  readonly model: HistogramModel;
  readonly variant: string;
}

/** How long answers took: bars that the arrow keys walk along. */
export function Histogram({ model, variant }: Props) {
  const draw = useMemo(() => {
    let drawn: Size | null = null;
    return (frame: HTMLDivElement, size: Size) => {
      if (drawn === size) return;
      drawn = size;
      drawHistogram(frame.querySelector("svg")!, layoutHistogram(model, size));
    };
  }, [model]);
  const ref = useDrawing<HTMLDivElement>(draw);
  return (
    <div ref={ref} className={styles.plot}>
      <DrawnGrid aria-label={words.histogram(variant)} onKeyDown={walk}>
        <g data-part="grid" className={styles.grid} {...silent} />
        <g data-part="bars" />
        <path data-part="before" className={styles.before} {...silent} />
        <g data-part="marks" {...silent} />
        <g data-part="ticks" {...silent} />
        <g data-part="axis" {...silent} />
      </DrawnGrid>
    </div>
  );
}

function walk(event: KeyboardEvent<SVGSVGElement>): void {
  if (rove(event.currentTarget, event.key)) event.preventDefault();
}
