import type { Thing } from "../../store/thing.ts";
import type { Geometry } from "./geometry.ts";
import type { StageModel } from "./model.ts";
import type { Box, Cell } from "./shapes.ts";

/** What is big enough to be pointed at, in pixels of the design. */
const TARGET = 24;
/** A crowd of dots is one place to focus; the table lists everybody in it. */
const CROWD_RADIUS = 7;

/** Rows of the grid: outside, units, connections, and what else the world has. */
export function layoutCells(model: StageModel, geometry: Geometry): Cell[] {
  const units = model.units.flatMap(({ process, place, task }, unit) => {
    const box = geometry.unitBox(unit);
    return box === null ? [] : [cell(1, unit, { kind: "unit", process, place }, box, task)];
  });
  const slots = model.slots.map(({ process, place, task }, slot) =>
    cell(2, slot, { kind: "connection", process, place }, geometry.pipe(slot), task),
  );
  return [...queueCells(model, geometry), ...units, ...slots, ...geometry.cells];
}

function queueCells(model: StageModel, { queue, u }: Geometry): Cell[] {
  const waiting = model.tokens.filter(({ to }) => to.kind === "outside");
  if (waiting.length === 0) return [];
  if (queue.radius < CROWD_RADIUS * u) {
    return [cell(0, 0, { kind: "queue", queue: "outside", process: 0 }, queue.box)];
  }
  const size = Math.max(TARGET * u, queue.radius * 2);
  return waiting.slice(0, queue.capacity).map(({ task }, rank) => {
    const { x, y } = queue.at(rank);
    const box = { x: x - size / 2, y: y - size / 2, width: size, height: size };
    return cell(0, rank, { kind: "request", task }, box, task);
  });
}

export function cell(row: number, column: number, thing: Thing, box: Box, task = -1): Cell {
  return { ...box, key: `${row}-${column}`, row, column, thing, task };
}
