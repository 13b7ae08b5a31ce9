import {
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useCallback,
  useRef,
} from "react";
import { type Size, type TextSize, useDrawing } from "../../d3/use-drawing.ts";
import { hoveredTask, useHovering } from "../../d3/use-hovering.ts";
import { usePlayback } from "../../store/playback.ts";
import {
  type Hovered,
  hover,
  selectRequest,
  selectThing,
  useSelection,
} from "../../store/selection.ts";
import { textToThing } from "../../store/thing.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { placeLabels } from "../../strings/stage.ts";
import { DrawnGrid } from "../../ui/DrawnGrid.tsx";
import { gridRow, silent } from "../../ui/drawn.ts";
import { enter, rove } from "../../ui/rove.ts";
import { cellLabel } from "./cell-label.ts";
import { drawStage } from "./draw.ts";
import { drawCells } from "./draw-cells.ts";
import { layoutStage } from "./layout.ts";
import { projectStage } from "./project.ts";
import type { Cell, TokenMark } from "./shapes.ts";
import styles from "./stage.module.css";
import { useWorlds } from "./use-worlds.ts";

interface Props {
  readonly run: VariantRun;
  readonly variant: number;
  /** The variant's label. */
  readonly label: string;
  /** What a unit of its architecture is called. */
  readonly unit: string;
  /** The width of the words beside the lanes below, in rem. */
  readonly gutter: number;
  /** Do requests travel, or are they at once where they go? */
  readonly moves: boolean;
}

/** Nobody points at a place that changes faster. */
const CELLS_MS = 150;

/** More requests than this are dots on a canvas: one by one they would cost too much. */
const MOST_SINGLE = 300;

/** "1,205 answered" takes as much, in rem, also where the words beside the rows take less. */
const LEAST_GUTTER = 7;

/** The world at the playhead: who is where, and who holds what. */
export function StageView({ run, variant, label, unit, gutter, moves }: Props) {
  const cellsDrawnAt = useRef(0);
  const selected = useSelection(({ thing }) => thing);
  const worlds = useWorlds(run);
  const draw = useCallback(
    (frame: HTMLDivElement, size: TextSize, at: number) => {
      // An element that is not laid out yet has no size.
      if (worlds === null || size.width === 0) return;
      const svg = frame.querySelector("svg")!;
      const isStill = !usePlayback.getState().isPlaying;
      // Who is on the way when time stands is where the numbers say.
      const all = projectStage(run, at, moves && !isStill);
      const words = { unit, selected, gutter: Math.max(gutter, LEAST_GUTTER) };
      const world = worlds === "plain" ? null : worlds.build(run, all, at, size, words);
      const model = world?.model ?? all;
      const shapes = layoutStage(model, size, words, world?.geometry);
      const isCrowd = shapes.tokens.length > MOST_SINGLE;
      drawStage(svg, isCrowd ? { ...shapes, tokens: [] } : shapes);
      showCrowd(frame.querySelector("canvas")!, isCrowd ? shapes.tokens : [], size);
      if (!isStill && performance.now() - cellsDrawnAt.current < CELLS_MS) return;
      cellsDrawnAt.current = performance.now();
      const label = (cell: Cell) => world?.label(cell) ?? cellLabel(cell, model, unit);
      drawCells(svg, shapes.cells, isStill ? label : null, selected);
      enter(svg, null);
      if (hoveredTask() >= 0) emphasize(frame, hoveredTask());
    },
    [run, unit, selected, gutter, moves, worlds],
  );
  const ref = useDrawing<HTMLDivElement>(draw);
  useHovering(ref, emphasize);

  const onClick = ({ target }: MouseEvent<SVGSVGElement>) => select(target, variant);
  const onPoint = ({ target }: SyntheticEvent<SVGSVGElement>) => hover(pointed(target, variant));
  const onLeave = () => hover(null);
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const isUsed =
      event.key === "Enter" ? select(event.target, variant) : rove(event.currentTarget, event.key);
    if (!isUsed) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={ref} className={styles.frame}>
      <DrawnGrid
        className={styles.stage}
        aria-label={placeLabels.grid(label, unit)}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onPointerOver={onPoint}
        onPointerLeave={onLeave}
        onFocus={onPoint}
        onBlur={onLeave}
      >
        <g {...silent}>
          {["frames", "ways", "figures", "strands", "leases", "pipes", "captions"].map((name) => (
            <g key={name} data-layer={name} />
          ))}
        </g>
        {placeLabels.rows(unit).map((name, row) => (
          <g key={name} {...gridRow(name, row)} />
        ))}
        <g {...silent} data-layer="tokens" />
      </DrawnGrid>
      <canvas {...silent} width={0} />
    </div>
  );
}

/** Selects what was pointed at: a request, or the place that is there; false where nothing is. */
function select(target: EventTarget, variant: number): boolean {
  const place = placeAt(target);
  if (place?.role === "gridcell") {
    const thing = textToThing(place.dataset.thing ?? "");
    if (thing !== null) selectThing(variant, thing);
    return thing !== null;
  }
  if (place !== null) selectRequest(variant, Number(place.dataset.task));
  return place !== null;
}

/** What is there, and whose it is now. */
function pointed(target: EventTarget, variant: number): Hovered | null {
  const place = placeAt(target);
  if (place === null) return null;
  const words = place.ariaLabel ?? "";
  return { variant, task: Number(place.dataset.task ?? -1), words };
}

/** The request that travels, or the place in the grid, that has this element. */
function placeAt(target: EventTarget): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>("[data-task], [data-thing]") : null;
}

/** Shows where else the request is that is pointed at; −1: nobody is. */
function emphasize(frame: Element, task: number): void {
  for (const place of frame.querySelectorAll<SVGElement>("[data-task]")) {
    place.toggleAttribute("data-hovered", place.dataset.task === `${task}`);
  }
}

/** Where there is none, and was none, nothing is loaded to draw it. */
function showCrowd(canvas: HTMLCanvasElement, tokens: readonly TokenMark[], size: Size): void {
  if (tokens.length === 0 && canvas.width === 0) return;
  void import("./draw-crowd.ts").then(({ drawCrowd }) => drawCrowd(canvas, tokens, size));
}
