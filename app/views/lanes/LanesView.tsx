import {
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useCallback,
  useRef,
} from "react";
import { currentPalette } from "../../d3/palette.ts";
import { drawNow, type Size, useDrawing } from "../../d3/use-drawing.ts";
import { hoveredTask, useHovering } from "../../d3/use-hovering.ts";
import { useTimeGestures } from "../../d3/use-time-gestures.ts";
import { usePlayback } from "../../store/playback.ts";
import { hover, selectRequest } from "../../store/selection.ts";
import { shownWindow } from "../../store/time-window.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { lanes as words } from "../../strings/lanes.ts";
import { DrawnGrid } from "../../ui/DrawnGrid.tsx";
import { silent } from "../../ui/drawn.ts";
import { enter } from "../../ui/rove.ts";
import { lineOf } from "./describe.ts";
import { type Painted, showAgain, showBars } from "./draw-canvas.ts";
import { drawOutlines } from "./draw-outlines.ts";
import { drawOverlay } from "./draw-overlay.ts";
import { handleKey, laneOf } from "./handle-key.ts";
import { type Cursor, laneCells, segmentOf } from "./lane-cells.ts";
import styles from "./lanes.module.css";
import { barsOf, type LanesShapes, layoutLanes } from "./layout.ts";
import type { LaneKind, LanesModel } from "./model.ts";
import { outlinesOf, ownOutlines } from "./outlines.ts";
import { pointAt, requestAt } from "./point.ts";
import { projectLanes } from "./project.ts";
import { thingsOf } from "./things.ts";

interface Props {
  readonly run: VariantRun;
  readonly kind: Exclude<LaneKind, "request">;
  readonly variant: number;
  /** The variant's label. */
  readonly label: string;
  readonly unit: string;
  readonly selected: number | null;
  /** The width of the words at the left, in rem. */
  readonly gutter: number;
}

/** What was drawn last: what pointers and keys then mean. */
interface Drawn {
  readonly model: LanesModel;
  readonly shapes: LanesShapes;
  readonly painted: Painted;
  /** What it was painted of: what may change without another run. */
  readonly of: string;
  readonly run: VariantRun;
  readonly kind: LaneKind;
}

/** All things of one kind, a row each, over time. */
export function LanesView({ run, kind, variant, label, unit, selected, gutter }: Props) {
  const drawn = useRef<Drawn | null>(null);
  const cursor = useRef<Cursor | null>(null);
  const draw = useCallback(
    (frame: HTMLDivElement, size: Size, at: number) => {
      const playback = usePlayback.getState();
      const things = thingsOf(run.trace, kind);
      const model = projectLanes(run, things, at, shownWindow(playback));
      const shapes = layoutLanes(model, size, gutter * size.rem);
      // While the window stands still only the playhead moves in it.
      const { from, to } = model.window;
      const of = [from, to, size.width, size.height, size.rem, currentPalette().ground].join();
      const before = drawn.current;
      const canvas = frame.querySelector("canvas")!;
      const painted =
        before?.of === of && before.run === run && before.kind === kind
          ? showAgain(canvas, before.painted, shapes, size)
          : showBars(canvas, shapes, barsOf(run, model, shapes), size);
      drawn.current = { model, shapes, painted, of, run, kind };
      const svg = frame.querySelector("svg")!;
      // Time that passes moves every segment; its places are named again when it stands still.
      const cells = playback.isPlaying ? null : laneCells(run, model, shapes, cursor.current);
      drawOverlay(svg, shapes, size.height, cells);
      drawOutlines(svg, "own", ownOutlines(run, shapes));
      drawOutlines(svg, "selected", outlinesOf(run, shapes, selected ?? -1));
      drawOutlines(svg, "hovered", outlinesOf(run, shapes, hoveredTask()));
      enter(svg, null);
    },
    [run, kind, selected, gutter],
  );
  const ref = useDrawing<HTMLDivElement>(draw);
  useTimeGestures(ref, gutter, "pan");
  useHovering(ref, (frame, task) => {
    if (drawn.current === null) return;
    const outlines = outlinesOf(run, drawn.current.shapes, task);
    drawOutlines(frame.querySelector("svg")!, "hovered", outlines);
  });

  const pointed = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) => {
    if (drawn.current === null) return null;
    const { left, top } = currentTarget.getBoundingClientRect();
    const { model, shapes } = drawn.current;
    return pointAt(model, shapes, clientX - left, clientY - top);
  };
  const onPointerMove = (event: MouseEvent<SVGSVGElement>) => {
    const there = pointed(event);
    hover(there && { variant, task: requestAt(there), words: lineOf(run, there) });
  };
  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    onPointerMove(event);
    const task = requestAt(pointed(event));
    if (task >= 0) selectRequest(variant, task);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (drawn.current === null || ref.current === null) return;
    const { model } = drawn.current;
    const select = (task: number) => selectRequest(variant, task);
    if (!handleKey(event, model, cursor, select)) return;
    event.preventDefault();
    event.stopPropagation();
    drawNow(ref.current);
    onFocus(event);
  };
  const onFocus = ({ target }: SyntheticEvent<SVGSVGElement>) => {
    const lane = drawn.current && laneOf(target, drawn.current.model);
    if (!lane) return;
    const there = { lane, segment: segmentOf(lane, cursor.current) };
    hover({ variant, task: requestAt(there), words: lineOf(run, there) });
  };

  return (
    <div ref={ref} className={styles.lanes}>
      <canvas {...silent} />
      <DrawnGrid
        aria-label={words.gridOf[kind](label, unit)}
        onClick={onClick}
        onPointerMove={onPointerMove}
        onPointerLeave={({ pointerType }) => {
          // A finger that lets go still means what it touched.
          if (pointerType !== "touch") hover(null);
        }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => {
          cursor.current = null;
          hover(null);
        }}
      >
        <g {...silent} data-layer="own" />
        <g {...silent} data-layer="hovered" />
        <g {...silent} data-layer="selected" />
        <g {...silent} data-layer="words" />
        <g {...silent} data-layer="key" />
        <g {...silent} data-layer="playhead" />
        <g data-layer="cells" />
      </DrawnGrid>
    </div>
  );
}
