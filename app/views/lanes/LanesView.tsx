import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from "react";
import { windowAround } from "../../d3/time-scale.ts";
import { type Size, useDrawing } from "../../d3/use-drawing.ts";
import { seek, usePlayback } from "../../store/playback.ts";
import { selectRequest } from "../../store/selection.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { lanes as words } from "../../strings/lanes.ts";
import { DrawnGrid } from "../../ui/DrawnGrid.tsx";
import { silent } from "../../ui/drawn.ts";
import { enter, rove } from "../../ui/rove.ts";
import { drawBars } from "./draw-canvas.ts";
import { drawOverlay } from "./draw-overlay.ts";
import { type Cursor, laneCells, neighbour, segmentOf } from "./lane-cells.ts";
import styles from "./lanes.module.css";
import { type LanesShapes, layoutLanes } from "./layout.ts";
import type { LaneKind, LanesModel } from "./model.ts";
import { projectLanes } from "./project.ts";

interface Props {
  readonly run: VariantRun;
  readonly kind: LaneKind;
  readonly variant: number;
  /** The variant's label. */
  readonly label: string;
  readonly unit: string;
  readonly selected: number | null;
  /** The width of the words at the left, in rem. */
  readonly gutter: number;
}

/** Connections or units, a row each, over time. */
export function LanesView({ run, kind, variant, label, unit, selected, gutter }: Props) {
  const drawn = useRef<{ model: LanesModel; shapes: LanesShapes } | null>(null);
  const cursor = useRef<Cursor | null>(null);
  const draw = useCallback(
    (frame: HTMLDivElement, size: Size, at: number) => {
      const { window, endedAt, isPlaying } = usePlayback.getState();
      const model = projectLanes(run, kind, unit, at, windowAround(at, window, endedAt));
      const shapes = layoutLanes(model, size, gutter * size.rem);
      drawn.current = { model, shapes };
      drawBars(frame.querySelector("canvas")!, shapes, size, selected);
      const svg = frame.querySelector("svg")!;
      // Time that passes moves every segment; its places are named again when it stands still.
      const cells = isPlaying ? null : laneCells(model, shapes, cursor.current);
      drawOverlay(svg, shapes, size.height, cells);
      enter(svg, null);
    },
    [run, kind, unit, selected, gutter],
  );
  const ref = useDrawing<HTMLDivElement>(draw);

  const select = (task: number) => {
    if (task >= 0) selectRequest(variant, task);
  };
  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    if (drawn.current === null) return;
    const box = event.currentTarget.getBoundingClientRect();
    select(taskAt(drawn.current, event.clientX - box.left, event.clientY - box.top));
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (drawn.current === null || ref.current === null) return;
    if (!handleKey(event, drawn.current, cursor, select)) return;
    event.preventDefault();
    event.stopPropagation();
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    draw(ref.current, { width, height, rem }, usePlayback.getState().at);
  };

  return (
    <div ref={ref} className={styles.lanes}>
      <canvas {...silent} />
      <DrawnGrid
        aria-label={kind === "connection" ? words.connections(label) : words.units(label, unit)}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onBlur={() => {
          cursor.current = null;
        }}
      >
        <g {...silent} data-layer="words" />
        <g {...silent} data-layer="key" />
        <g {...silent} data-layer="playhead" />
        <g data-layer="cells" />
      </DrawnGrid>
    </div>
  );
}

/** The request whose bar is at a point; −1: none. */
function taskAt({ shapes }: { shapes: LanesShapes }, x: number, y: number): number {
  const lane = shapes.lanes.find((one) => y >= one.y - 3 && y <= one.y + one.height + 3);
  const bar = lane?.bars.find(
    (one) => one.task >= 0 && x >= one.x - 2 && x <= one.x + one.width + 2,
  );
  return bar?.task ?? -1;
}

function handleKey(
  event: KeyboardEvent<SVGSVGElement>,
  { model }: { model: LanesModel },
  cursor: { current: Cursor | null },
  select: (task: number) => void,
): boolean {
  const key = event.target instanceof Element ? event.target.getAttribute("data-lane") : null;
  const lane = model.lanes.find((one) => one.key === key);
  if (lane === undefined) return false;
  const here = segmentOf(lane, cursor.current);
  if (event.key === "Enter") {
    if (here >= 0) select(lane.requestOf(lane.segments.task[here]!));
    return true;
  }
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") {
    return rove(event.currentTarget, event.key);
  }
  const next = neighbour(model, lane, here, event.key === "ArrowLeft" ? -1 : 1);
  if (next < 0) return true;
  cursor.current = { key: lane.key, segment: next };
  const from = lane.segments.from[next]!;
  if (from < model.window.from || from > model.window.to) seek(from);
  return true;
}
