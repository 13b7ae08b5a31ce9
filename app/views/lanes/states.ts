import { ConnectionState } from "../../../src/trace/connection-states.ts";
import { CoreState } from "../../../src/trace/core-states.ts";
import { UnitState } from "../../../src/trace/unit-states.ts";
import { Wait } from "../../../src/trace/words.ts";
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

const ofCore: Readonly<Record<CoreState, LaneState>> = {
  [CoreState.free]: "none",
  [CoreState.computing]: "computing",
};

const ofRequest: Readonly<Record<Wait, LaneState>> = {
  [Wait.unit]: "waiting",
  [Wait.spawn]: "ready",
  [Wait.processor]: "ready",
  [Wait.core]: "ready",
  [Wait.helper]: "ready",
  [Wait.connection]: "waiting",
  [Wait.serverConnection]: "waiting",
  [Wait.branches]: "waiting",
  [Wait.compute]: "computing",
  [Wait.query]: "querying",
  [Wait.begin]: "querying",
  [Wait.commit]: "querying",
  [Wait.rollback]: "querying",
  [Wait.check]: "querying",
  [Wait.call]: "calling",
};

const tables: Readonly<Record<LaneKind, Readonly<Record<number, LaneState>>>> = {
  connection: ofConnection,
  "server-connection": ofConnection,
  unit: ofUnit,
  core: ofCore,
  request: ofRequest,
};

/** How a segment's code is drawn; where there is no segment, nothing is. */
export function laneState(kind: LaneKind, code: number | undefined): LaneState {
  return code === undefined ? "none" : tables[kind][code]!;
}
