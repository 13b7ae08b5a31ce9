import { useMemo } from "react";
import type { Micros } from "../../../src/kernel/time.ts";
import { type Size, useDrawing } from "../../d3/use-drawing.ts";
import { usePlayback } from "../../store/playback.ts";
import type { TimeWindow } from "../../store/time-window.ts";
import { formatMoment } from "../../strings/format.ts";
import type { Chart } from "./chart.ts";
import { shownWindow, useChartTime } from "./chart-time.ts";
import styles from "./charts.module.css";
import { drawChart, drawDots, drawMoments } from "./draw.ts";
import { layoutChart } from "./layout.ts";
import { dotRow } from "./layout-latency.ts";
import marks from "./marks.module.css";
import { type Plot, plotOf, valueTicks } from "./plot.ts";
import { markAt, type Reading, readChart, unitOf } from "./reading.ts";
import { Swatch } from "./Swatch.tsx";
import { seekByKey } from "./seek-keys.ts";
import { sentenceOf } from "./sentence.ts";
import { useSeeking } from "./use-seeking.ts";

interface Props {
  readonly chart: Chart;
  /** The same one of the run before; null where it is the same, or nobody compares. */
  readonly before: Chart | null;
  /** The top of the scale, the same for all variants, so that they compare. */
  readonly most: number;
  /** The end of the longest run that is drawn. */
  readonly longest: Micros;
  readonly label: string;
}

/** One number of one run over time: a native slider over its picture moves the playhead. */
export function ChartPlot({ chart, before, most, longest, label }: Props) {
  const draw = useMemo(
    () => drawing({ chart, before, most, longest }),
    [chart, before, most, longest],
  );
  const ref = useDrawing<HTMLDivElement>(draw, useChartTime.subscribe);
  const seeking = useSeeking(longest);
  const readings = readChart(chart, 0);
  return (
    <div className={styles.chart}>
      <p className={styles.readings}>
        {readings.map(({ name, look }) => (
          <span key={name}>
            <Swatch look={look} isLine={chart.kind !== "stack" && look !== "solid"} />
            <b /> {name}
          </span>
        ))}
        <span className={styles.sentence}>{sentenceOf(chart, before)}</span>
      </p>
      <div ref={ref} className={marks.plot}>
        <canvas />
        <svg aria-hidden="true">
          <g data-part="grid" className={marks.grid} />
          <g data-part="areas" />
          <path data-part="before" className={marks.before} />
          <g data-part="lines" />
          <g data-part="ticks" />
          <g data-part="labels" />
          <line data-part="reading" className={marks.reading} />
          <line data-part="playhead" className={marks.playhead} />
          <text data-part="now" className={marks.now} />
        </svg>
        <input
          type="range"
          aria-label={label}
          step={1}
          defaultValue={0}
          onKeyDown={seekByKey}
          {...seeking}
        />
      </div>
    </div>
  );
}

/** Lays out and draws again only what has changed: from frame to frame, the playhead alone. */
function drawing({ chart, before, most, longest }: Omit<Props, "label">) {
  let drawn: { size: Size; plot: Plot } | null = null;
  return (frame: HTMLDivElement, size: Size, at: number) => {
    const window = shownWindow(longest);
    const svg = frame.querySelector("svg")!;
    if (drawn?.size !== size || !isSame(drawn.plot.window, window)) {
      drawn = { size, plot: plotOf(size, window, most) };
      const shapes = layoutChart(chart, before, drawn.plot);
      drawChart(svg, shapes, valueTicks(drawn.plot, unitOf(chart.id)), drawn.plot);
      drawDots(frame.querySelector("canvas")!, size, shapes.dots, dotRow(drawn.plot));
    }
    const { reading } = useChartTime.getState();
    const shown = reading ?? at;
    drawMoments(svg, drawn.plot, at, markAt(chart, shown), reading);
    drawReadings(frame, readChart(chart, shown));
    const input = frame.querySelector("input")!;
    input.min = `${Math.round(window.from)}`;
    input.max = `${Math.round(window.to)}`;
    input.value = `${at}`;
    if (!usePlayback.getState().isPlaying) input.setAttribute("aria-valuetext", spoken(chart, at));
  };
}

/** The values stand over the plot, in the same order. */
function drawReadings(plot: HTMLElement, readings: readonly Reading[]): void {
  const values = plot.previousElementSibling?.querySelectorAll("b") ?? [];
  for (const [i, value] of [...values].entries()) {
    const text = readings[i]?.text ?? "";
    if (value.textContent !== text) value.textContent = text;
  }
}

function spoken(chart: Chart, at: Micros): string {
  const values = readChart(chart, at).map(({ name, text }) => `${text} ${name}`);
  return [formatMoment(at), ...values].join(", ");
}

function isSame(a: TimeWindow, b: TimeWindow): boolean {
  return a.from === b.from && a.to === b.to;
}
