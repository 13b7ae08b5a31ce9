import {
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useCallback,
  useRef,
} from "react";
import { drawNow, drawSoon, type Size, useDrawing } from "../../d3/use-drawing.ts";
import { useHovering } from "../../d3/use-hovering.ts";
import { useTimeGestures } from "../../d3/use-time-gestures.ts";
import { usePlayback } from "../../store/playback.ts";
import { hover, selectedTask, selectRequest, selectThing } from "../../store/selection.ts";
import { textToThing } from "../../store/thing.ts";
import { allLanes as words } from "../../strings/all-lanes.ts";
import { DrawnGrid } from "../../ui/DrawnGrid.tsx";
import { silent } from "../../ui/drawn.ts";
import styles from "./all-lanes.module.css";
import { lineOf } from "./describe.ts";
import { type Drawn, drawAll, drawEmphasis, type Wanted } from "./draw-all.ts";
import { bringIntoSight } from "./handle-key.ts";
import { pointAt, requestAt } from "./point.ts";
import { type RowCursor, segmentAtCursor } from "./row-cells.ts";
import { stepOf } from "./row-keys.ts";

interface Props extends Wanted {
  readonly variant: number;
  /** The variant's label. */
  readonly label: string;
  readonly onFold: (group: string) => void;
}

/** Everything there is, a row each, over time: in groups that fold, and scrolled. */
export function AllLanesView({ variant, label, onFold, ...wanted }: Props) {
  const { run, kinds, requests, folded, chosen, gutter, row } = wanted;
  const drawn = useRef<Drawn | null>(null);
  const cursor = useRef<RowCursor | null>(null);
  const draw = useCallback(
    (sight: HTMLDivElement, size: Size, at: number) => {
      const of = { run, kinds, requests, folded, chosen, gutter, row };
      drawn.current = drawAll(sight.parentElement!, size, at, of, cursor.current, drawn.current);
    },
    [run, kinds, requests, folded, chosen, gutter, row],
  );
  const ref = useDrawing<HTMLDivElement>(draw);
  useTimeGestures(ref, gutter, "pan");
  useHovering(ref, (sight) => {
    if (drawn.current === null) return;
    const { at } = usePlayback.getState();
    const task = selectedTask({ thing: chosen });
    drawEmphasis(sight.querySelector("svg")!, run, drawn.current.shapes, task, at);
  });

  const pointed = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) => {
    if (drawn.current === null) return null;
    const { left, top } = currentTarget.getBoundingClientRect();
    return pointAt(drawn.current.model, drawn.current.shapes, clientX - left, clientY - top);
  };
  const onPointerMove = (event: MouseEvent<SVGSVGElement>) => {
    const there = pointed(event);
    hover(there && { variant, task: requestAt(there), words: lineOf(run, there) });
  };
  const onClick = (event: MouseEvent<SVGSVGElement>) => {
    const { row: key, part, thing } = placeOf(event.target);
    onPointerMove(event);
    const task = requestAt(pointed(event));
    if (task >= 0) selectRequest(variant, task);
    else if (part === "head" && thing === null && key !== undefined) onFold(key);
    else if (part === "head" && thing) selectThing(variant, thing);
  };

  const moveTo = (next: RowCursor) => {
    const { rows, shapes } = drawn.current!;
    const sight = ref.current!;
    cursor.current = next;
    const index = rows.findIndex(({ key }) => key === next.row);
    scrollTo(sight.parentElement!, index * shapes.pitch, shapes.pitch);
    const lane = drawn.current!.model.lanes.find(({ key }) => key === next.row);
    if (lane && next.segment >= 0) bringIntoSight(lane, next.segment, drawn.current!.model.window);
    drawNow(sight);
    cellOf(sight, next)?.focus();
    onFocus({ target: cellOf(sight, next) ?? sight });
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (drawn.current === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const { rows, model } = drawn.current;
    const { row: key, part, thing } = placeOf(event.target);
    if (key === undefined || part === undefined) return;
    const segment = cursor.current?.row === key ? cursor.current.segment : -1;
    const here: RowCursor = { row: key, part, segment };
    const laneOf = (of: string) => model.lanes.find((lane) => lane.key === of);
    const step = stepOf(event.key, rows, laneOf, here);
    if (step === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (step.kind === "move") moveTo(step.cursor);
    if (step.kind === "fold") onFold(step.group);
    if (step.kind !== "select") return;
    const lane = laneOf(key);
    const task = lane ? requestAt({ lane, segment: segmentAtCursor(lane, here) }) : -1;
    if (part === "head" && thing) selectThing(variant, thing);
    else if (task >= 0) selectRequest(variant, task);
  };
  const onFocus = ({ target }: Pick<SyntheticEvent, "target">) => {
    const { row: key, part } = placeOf(target);
    const lane = drawn.current?.model.lanes.find((one) => one.key === key);
    if (!lane || part !== "span") return hover(null);
    const there = { lane, segment: segmentAtCursor(lane, cursor.current) };
    hover({ variant, task: requestAt(there), words: lineOf(run, there) });
  };

  return (
    <div
      className={styles.scroller}
      onScroll={() => {
        if (ref.current !== null) drawSoon(ref.current);
      }}
    >
      <div ref={ref} className={styles.sight}>
        <canvas {...silent} />
        <DrawnGrid
          aria-label={words.grid(label)}
          onClick={onClick}
          onPointerMove={onPointerMove}
          onPointerLeave={({ pointerType }) => {
            // A finger that lets go still means what it touched.
            if (pointerType !== "touch") hover(null);
          }}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={() => hover(null)}
        >
          {["groups", "words", "key", "playhead", "own", "hovered", "selected", "arrows"].map(
            (name) => (
              <g key={name} {...silent} data-layer={name} />
            ),
          )}
          <g data-layer="cells" />
        </DrawnGrid>
      </div>
      <div />
    </div>
  );
}

/** Which place of a row something is. */
function placeOf(target: EventTarget) {
  const cell = target instanceof Element ? target.closest<SVGElement>("[data-row]") : null;
  const { row, part, thing } = cell?.dataset ?? {};
  return {
    row,
    part: part === "head" || part === "span" ? part : undefined,
    thing: thing === undefined ? null : textToThing(thing),
  } as const;
}

function cellOf(sight: Element, { row, part }: RowCursor): SVGElement | null {
  return sight.querySelector(`[data-row="${row}"][data-part="${part}"]`);
}

/** As little as brings a row into sight. */
function scrollTo(scroller: Element, top: number, height: number): void {
  const { scrollTop, clientHeight } = scroller;
  if (top < scrollTop) scroller.scrollTop = top;
  else if (top + height > scrollTop + clientHeight)
    scroller.scrollTop = top + height - clientHeight;
}
