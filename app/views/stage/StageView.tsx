import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from "react";
import { type Size, useDrawing } from "../../d3/use-drawing.ts";
import { usePlayback } from "../../store/playback.ts";
import { selectRequest } from "../../store/selection.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { placeLabels } from "../../strings/stage.ts";
import { DrawnGrid } from "../../ui/DrawnGrid.tsx";
import { gridRow, silent } from "../../ui/drawn.ts";
import { enter, rove } from "../../ui/rove.ts";
import { cellLabel } from "./cell-label.ts";
import { drawStage } from "./draw.ts";
import { drawCells } from "./draw-cells.ts";
import { drawCrowd, MOST_SINGLE } from "./draw-crowd.ts";
import { layoutStage } from "./layout.ts";
import { projectStage } from "./project.ts";
import styles from "./stage.module.css";

interface Props {
  readonly run: VariantRun;
  readonly variant: number;
  /** The variant's label. */
  readonly label: string;
  /** What a unit of its architecture is called. */
  readonly unit: string;
  readonly selected: number | null;
  /** The width of the words beside the lanes below, in rem. */
  readonly gutter: number;
  /** Do requests travel, or are they at once where they go? */
  readonly moves: boolean;
}

/** Nobody points at a place that changes faster. */
const CELLS_MS = 150;

/** The world at the playhead: who is where, and who holds what. */
export function StageView({ run, variant, label, unit, selected, gutter, moves }: Props) {
  const cellsDrawnAt = useRef(0);
  const draw = useCallback(
    (frame: HTMLDivElement, size: Size, at: number) => {
      const svg = frame.querySelector("svg")!;
      const model = projectStage(run, at, moves);
      const shapes = layoutStage(model, size, { unit, selected, gutter });
      const isCrowd = shapes.tokens.length > MOST_SINGLE;
      drawStage(svg, isCrowd ? { ...shapes, tokens: [] } : shapes);
      drawCrowd(frame.querySelector("canvas")!, isCrowd ? shapes.tokens : [], size);
      const isStill = !usePlayback.getState().isPlaying;
      if (!isStill && performance.now() - cellsDrawnAt.current < CELLS_MS) return;
      cellsDrawnAt.current = performance.now();
      drawCells(svg, shapes.cells, isStill ? (cell) => cellLabel(cell, model, unit) : null);
      enter(svg, null);
    },
    [run, unit, selected, gutter, moves],
  );
  const ref = useDrawing<HTMLDivElement>(draw);

  const onClick = ({ target }: MouseEvent<SVGSVGElement>) => select(target, variant);
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
        aria-label={placeLabels.grid(label)}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <g {...silent}>
          {["frames", "ways", "strands", "leases", "pipes", "captions"].map((name) => (
            <g key={name} data-layer={name} />
          ))}
        </g>
        {[placeLabels.outsideRow, placeLabels.unitRow, placeLabels.slotRow].map((name, row) => (
          <g key={name} {...gridRow(name, row)} />
        ))}
        <g {...silent} data-layer="tokens" />
      </DrawnGrid>
      <canvas {...silent} />
    </div>
  );
}

/** Selects the request that was pointed at; false where nobody is. */
function select(target: EventTarget, variant: number): boolean {
  const place = target instanceof Element ? target.closest<SVGElement>("[data-task]") : null;
  const task = Number(place?.dataset.task ?? -1);
  if (task < 0) return false;
  selectRequest(variant, task);
  return true;
}
