import { ConnectionState } from "../../../src/trace/connection-states.ts";
import { UnitState } from "../../../src/trace/unit-states.ts";
import type { LaneKind, LaneState } from "./model.ts";

const ofConnection: Readonly<Record<ConnectionState, LaneState>> = {
  [ConnectionState.opening]: "opening",
  [ConnectionState.idle]: "idle",
  [ConnectionState.querying]: "querying",
  [ConnectionState.heldIdle]: "heldIdle",
};

const ofUnit: Readonly<Record<UnitState, LaneState>> = {
  [UnitState.free]: "none",
  [UnitState.computing]: "computing",
  [UnitState.ready]: "ready",
  [UnitState.waitingForConnection]: "waiting",
  [UnitState.querying]: "querying",
  [UnitState.calling]: "calling",
  [UnitState.branching]: "waiting",
};

/** How a segment's code is drawn; where there is no segment, nothing is. */
export function laneState(kind: LaneKind, code: number | undefined): LaneState {
  if (code === undefined) return "none";
  return kind === "connection" ? ofConnection[code as ConnectionState] : ofUnit[code as UnitState];
}
