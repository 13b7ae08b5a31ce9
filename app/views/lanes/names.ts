import { type Requests, requestName } from "../../../src/trace/request-name.ts";
import { laneNames } from "../../strings/lanes.ts";
import type { LaneThing } from "./model.ts";

/** What stands beside a row. */
export function laneName(
  thing: LaneThing,
  unit: string,
  processes: number,
  requests: Requests,
): string {
  switch (thing.kind) {
    case "unit":
      return laneNames.unit(unit, processes, thing.process, thing.place);
    case "connection":
      return laneNames.connection(processes, thing.process, thing.place);
    case "server-connection":
      return laneNames.serverConnection(thing.place);
    case "core":
      return laneNames.core(thing.host, thing.place);
    case "request":
      return requestName(requests, thing.task);
  }
}
