import { placeLabels } from "../../strings/stage.ts";
import type { StageModel } from "./model.ts";
import type { Cell } from "./shapes.ts";

/** What is true of a place, in words. */
export function cellLabel({ row, column, task }: Cell, model: StageModel, unit: string): string {
  if (row === 0) return queueLabel(column, task, model);
  if (row === 1) return unitLabel(column, model, unit);
  return slotLabel(column, model);
}

function queueLabel(rank: number, task: number, { outsideCount, tokens }: StageModel): string {
  const isCrowd = rank === 0 && tokens.some(({ to }) => to.kind === "outside" && to.rank >= 1);
  return isCrowd && outsideCount > 20
    ? placeLabels.crowd(outsideCount)
    : placeLabels.outside(task, rank);
}

function unitLabel(column: number, { units }: StageModel, unit: string): string {
  const cell = units[column];
  if (cell === undefined || cell.task < 0) return placeLabels.freeUnit(unit, column);
  return placeLabels.unit(unit, column, cell.task, cell.state, cell.age);
}

function slotLabel(column: number, { slots }: StageModel): string {
  const cell = slots[column];
  if (cell === undefined || cell.state === null) return placeLabels.closedSlot(column);
  if (cell.task < 0) return placeLabels.idleSlot(column);
  return placeLabels.slot(column, cell.task, cell.state, cell.age, cell.isPinned);
}
