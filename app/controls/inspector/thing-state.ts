import { lineOf } from "../../../src/explain/line.ts";
import { isLeaked } from "../../../src/explain/who-has/pool.ts";
import { ConnectionState } from "../../../src/trace/connection-states.ts";
import type { OtherThing } from "../../../src/trace/thing.ts";
import { UnitState } from "../../../src/trace/unit-states.ts";
import { Hold } from "../../../src/trace/words.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { connectionWords, unitWords } from "../../strings/stage.ts";
import { thingWords } from "../../strings/things.ts";
import type { State, Swatch } from "./InspectorFrame.tsx";

/** What a thing is in, as a mark and a word. */
export function thingState(run: VariantRun, thing: OtherThing, at: number): State {
  switch (thing.kind) {
    case "unit":
      return unitState(run, thing.process, thing.place, at);
    case "connection":
      return connectionState(run, thing.process, thing.place, at);
    case "server-connection":
      return serverConnectionState(run, thing.place, at);
    case "core":
      return heldOrIdle(
        run,
        thing.host === "server" ? Hold.core : Hold.databaseCore,
        thing.place,
        at,
      );
    case "queue": {
      const { length } = lineOf(run.index, thing.queue, thing.process, at);
      return { swatch: length > 0 ? "waiting" : "idle", words: thingWords.inLine(length) };
    }
  }
}

const UNITS: Readonly<Record<UnitState, Swatch>> = {
  [UnitState.free]: "idle",
  [UnitState.computing]: "busy",
  [UnitState.ready]: "waiting",
  [UnitState.waitingForConnection]: "waiting",
  [UnitState.querying]: "querying",
  [UnitState.calling]: "busy",
  [UnitState.branching]: "waiting",
};

function unitState({ units }: VariantRun, process: number, place: number, at: number): State {
  const row = units.at(process, place, at);
  const state = (row < 0 ? UnitState.free : units.of(process, place).state[row]) as UnitState;
  return { swatch: UNITS[state], words: unitWords[state] };
}

const CONNECTIONS: Readonly<Record<ConnectionState, Swatch>> = {
  [ConnectionState.opening]: "opening",
  [ConnectionState.idle]: "idle",
  [ConnectionState.querying]: "querying",
  [ConnectionState.heldIdle]: "heldIdle",
};

function connectionState(
  { connections, index }: VariantRun,
  process: number,
  place: number,
  at: number,
): State {
  const row = connections.at(process, place, at);
  if (row < 0) return { swatch: "done", words: thingWords.notOpen };
  const lease = index.holdAt(Hold.connection, process, place, at);
  if (lease >= 0 && isLeaked(index, lease, at)) {
    return { swatch: "failed", words: thingWords.leaked };
  }
  const segments = connections.of(process, place);
  const state = segments.state[row] as ConnectionState;
  if (segments.isPinned[row] !== 1)
    return { swatch: CONNECTIONS[state], words: connectionWords[state] };
  const swatch = state === ConnectionState.querying ? "querying" : "pinned";
  return { swatch, words: thingWords.pinned(connectionWords[state]) };
}

function serverConnectionState(run: VariantRun, place: number, at: number): State {
  const { serverConnections } = run;
  const row = serverConnections.at(0, place, at);
  if (row < 0) return { swatch: "done", words: thingWords.notOpen };
  const isOpening = serverConnections.of(0, place).state[row] === ConnectionState.opening;
  return isOpening
    ? { swatch: "opening", words: connectionWords[ConnectionState.opening] }
    : heldOrIdle(run, Hold.serverConnection, place, at);
}

function heldOrIdle({ index }: VariantRun, hold: Hold, place: number, at: number): State {
  return index.holdAt(hold, 0, place, at) >= 0
    ? { swatch: "busy", words: thingWords.busy }
    : { swatch: "idle", words: thingWords.idle };
}
