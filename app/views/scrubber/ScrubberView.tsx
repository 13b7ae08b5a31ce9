import { type KeyboardEvent, useMemo } from "react";
import type { TimeScale } from "../../d3/time-scale.ts";
import { type Size, useDrawing } from "../../d3/use-drawing.ts";
import { seek, usePlayback } from "../../store/playback.ts";
import { shownWindow } from "../../store/time-window.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { scrubber } from "../../strings/scrubber.ts";
import { drawPlayhead, drawScrubber } from "./draw.ts";
import type { Flags } from "./draw-flags.ts";
import { layoutPlayhead, layoutScrubber, type ScrubberShapes, scaleOf } from "./layout.ts";
import { projectScrubber } from "./project.ts";
import styles from "./scrubber.module.css";

interface Props {
  readonly run: VariantRun;
  readonly unit: string;
  readonly selected: number | null;
  /** The letter of the variant that it is of, where there are several. */
  readonly whose?: string;
}

/** The playhead's place in the whole run: a native slider under a picture of that run. */
export function ScrubberView({ run, unit, selected, whose = "" }: Props) {
  const endedAt = usePlayback((state) => state.endedAt);
  const marks = usePlayback((state) => state.marks);
  const loop = usePlayback((state) => state.loop);
  const slow = usePlayback((state) => state.slow);
  const draw = useMemo(() => {
    const model = projectScrubber(run, endedAt, unit, selected, whose);
    const changes = run.interventions.map(({ at }) => at);
    const flags = { changes, marks, loop, slow };
    let drawn: { readonly size: Size; readonly shapes: ScrubberShapes } | null = null;
    return (frame: HTMLDivElement, size: Size, at: number) => {
      const playback = usePlayback.getState();
      const svg = frame.querySelector("svg")!;
      // The run's picture is drawn once for each size; only the playhead moves in it.
      if (drawn?.size !== size) {
        drawn = { size, shapes: layoutScrubber(model, size) };
        drawScrubber(svg, drawn.shapes);
        showFlags(svg, flags, scaleOf(model, size), drawn.shapes.trackY);
      }
      drawPlayhead(svg, drawn.shapes, layoutPlayhead(model, size, at, shownWindow(playback)));
      const input = frame.querySelector("input")!;
      input.max = `${endedAt}`;
      input.value = `${at}`;
      if (!playback.isPlaying) input.setAttribute("aria-valuetext", scrubber.value(at, endedAt));
    };
  }, [run, endedAt, unit, selected, whose, marks, loop, slow]);
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
        <g data-part="flags" />
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

/** Where there are none, and were none, nothing is loaded to draw them. */
function showFlags(svg: Element, flags: Flags, scale: TimeScale, trackY: number): void {
  const group = svg.querySelector('[data-part="flags"]')!;
  const { changes, marks, loop, slow } = flags;
  if (changes.length + marks.length + group.childElementCount === 0 && !loop && !slow) return;
  void import("./draw-flags.ts").then(({ drawFlags }) => drawFlags(group, flags, scale, trackY));
}

/** Arrows go a hundredth of what the lanes show; with Shift, or page keys, a tenth. */
function step(event: KeyboardEvent<HTMLInputElement>): void {
  const state = usePlayback.getState();
  const { from, to } = shownWindow(state);
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
  seek(state.at + way * (to - from));
}
