import { type KeyboardEvent, useMemo } from "react";
import { type Size, useDrawing } from "../../d3/use-drawing.ts";
import { seek, usePlayback } from "../../store/playback.ts";
import { shownWindow } from "../../store/time-window.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { scrubber } from "../../strings/scrubber.ts";
import { drawPlayhead, drawScrubber } from "./draw.ts";
import { layoutPlayhead, layoutScrubber, type ScrubberShapes } from "./layout.ts";
import { projectScrubber } from "./project.ts";
import styles from "./scrubber.module.css";

interface Props {
  readonly run: VariantRun;
  readonly unit: string;
  readonly selected: number | null;
}

/** The playhead's place in the whole run: a native slider under a picture of that run. */
export function ScrubberView({ run, unit, selected }: Props) {
  const endedAt = usePlayback((state) => state.endedAt);
  const draw = useMemo(() => {
    const model = projectScrubber(run, endedAt, unit, selected);
    let drawn: { readonly size: Size; readonly shapes: ScrubberShapes } | null = null;
    return (frame: HTMLDivElement, size: Size, at: number) => {
      const playback = usePlayback.getState();
      const svg = frame.querySelector("svg")!;
      // The run's picture is drawn once for each size; only the playhead moves in it.
      if (drawn?.size !== size) {
        drawn = { size, shapes: layoutScrubber(model, size) };
        drawScrubber(svg, drawn.shapes);
      }
      drawPlayhead(svg, drawn.shapes, layoutPlayhead(model, size, at, shownWindow(playback)));
      const input = frame.querySelector("input")!;
      input.max = `${endedAt}`;
      input.value = `${at}`;
      if (!playback.isPlaying) input.setAttribute("aria-valuetext", scrubber.value(at, endedAt));
    };
  }, [run, endedAt, unit, selected]);
  const ref = useDrawing<HTMLDivElement>(draw);
  return (
    <div ref={ref} className={styles.scrubber}>
      <svg aria-hidden="true">
        <path data-part="outside" className={styles.outside} />
        <path data-part="waiting" className={styles.waiting} />
        <line data-part="track" className={styles.track} />
        <line data-part="played" className={styles.played} />
        <line data-part="window" className={styles.window} />
        <g data-part="ticks" />
        <g data-part="steps" />
        <circle data-part="thumb" className={styles.thumb} r="0.5rem" />
        <g data-part="labels" />
      </svg>
      <input
        type="range"
        aria-label={scrubber.label}
        min={0}
        step={1}
        defaultValue={0}
        onInput={({ currentTarget }) => seek(Number(currentTarget.value))}
        onKeyDown={step}
      />
    </div>
  );
}

/** Arrows go a hundredth of what the lanes show; with Shift, or page keys, a tenth. */
function step(event: KeyboardEvent<HTMLInputElement>): void {
  const { at, window } = usePlayback.getState();
  const share = event.shiftKey ? 0.1 : 0.01;
  const way = new Map([
    ["ArrowLeft", -share],
    ["ArrowDown", -share],
    ["ArrowRight", share],
    ["ArrowUp", share],
    ["PageDown", -0.1],
    ["PageUp", 0.1],
  ]).get(event.key);
  if (way === undefined) return;
  event.preventDefault();
  seek(at + way * window);
}
