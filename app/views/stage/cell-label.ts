import { ConnectionState } from "../../../src/trace/connection-states.ts";
import { requestName } from "../../../src/trace/request-name.ts";
import { placeLabels } from "../../strings/stage.ts";
import type { StageModel } from "./model.ts";
import type { Cell } from "./shapes.ts";

/** What is true of a place, in words. */
export function cellLabel({ thing, column }: Cell, model: StageModel, unit: string): string {
  switch (thing.kind) {
    case "request":
      return placeLabels.outside(requestName(model.requests, thing.task), column);
    case "unit":
      return unitLabel(column, model, unit);
    case "connection":
      return slotLabel(column, model);
    default:
      return placeLabels.crowd(model.outsideCount);
  }
}

function unitLabel(column: number, model: StageModel, unit: string): string {
  const { process, place, task, state, age } = model.units[column]!;
  const own = placeLabels.unitName(unit, place, process);
  const name = unit === "process" ? own : named(own, process, model);
  if (task < 0) return placeLabels.freeUnit(name);
  return placeLabels.unit(name, requestName(model.requests, task), state, age);
}

function slotLabel(column: number, model: StageModel): string {
  const { process, place, task, state, age, isPinned } = model.slots[column]!;
  if (state === null) {
    return placeLabels.closedSlot(named(placeLabels.slotName(place), process, model));
  }
  const name = named(placeLabels.connectionName(place), process, model);
  if (state === ConnectionState.idle) return placeLabels.idleSlot(name);
  const who = task < 0 ? "" : requestName(model.requests, task);
  return placeLabels.slot(name, state, who, age, isPinned);
}

function named(own: string, process: number, { processes }: StageModel): string {
  return processes > 1 ? placeLabels.ofProcess(own, process) : own;
}
