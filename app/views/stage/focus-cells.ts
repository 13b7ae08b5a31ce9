import type { Geometry } from "./geometry.ts";
import type { StageModel } from "./model.ts";
import type { Box, Cell } from "./shapes.ts";

/** What is big enough to be pointed at, in pixels of the design. */
const TARGET = 24;
/** A crowd of dots is one place to focus; the table lists everybody in it. */
const CROWD_RADIUS = 7;

/** Rows of the grid: outside, units, connections. */
export function layoutCells(model: StageModel, geometry: Geometry): Cell[] {
  const { u } = geometry;
  const units = model.units.map(({ task }, unit) => {
    const { x, top, bottom } = geometry.strand(unit);
    const width = geometry.radius * 2;
    return cell(1, unit, task, { x: x - width / 2, y: top, width, height: bottom - top });
  });
  const slots = model.slots.map(({ task }, slot) => cell(2, slot, task, geometry.pipe(slot)));
  return [...queueCells(model, geometry, u), ...units, ...slots];
}

function queueCells(model: StageModel, { queue }: Geometry, u: number): Cell[] {
  const waiting = model.tokens.filter(({ to }) => to.kind === "outside");
  const first = waiting[0];
  if (first === undefined) return [];
  if (queue.radius < CROWD_RADIUS * u) return [cell(0, 0, first.task, queue.box)];
  const size = Math.max(TARGET * u, queue.radius * 2);
  return waiting.map(({ task }, rank) => {
    const { x, y } = queue.at(rank);
    return cell(0, rank, task, { x: x - size / 2, y: y - size / 2, width: size, height: size });
  });
}

function cell(row: number, column: number, task: number, box: Box): Cell {
  return { ...box, key: `${row}-${column}`, row, column, task };
}
