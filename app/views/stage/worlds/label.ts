import { requestName } from "../../../../src/trace/request-name.ts";
import { worldLabels } from "../../../strings/worlds.ts";
import type { StageModel } from "../model.ts";
import type { Cell } from "../shapes.ts";
import type { Around } from "./around.ts";

/** What is true of a place that only some worlds have; null: it is one that all have. */
export function aroundLabel({ thing }: Cell, model: StageModel, around: Around): string | null {
  const who = (task: number) => (task < 0 ? "" : requestName(model.requests, task));
  switch (thing.kind) {
    case "core": {
      const tasks = thing.host === "server" ? around.cores : around.databaseCores;
      return worldLabels.core(thing.host, thing.place, who(tasks[thing.place] ?? -1));
    }
    case "server-connection": {
      const { state, task, age } = around.servers[thing.place]!;
      return worldLabels.server(thing.place, state, who(task), age);
    }
    case "queue":
      if (thing.queue === "pooler") return worldLabels.poolerQueue(waiting(model, "pooler", null));
      if (thing.queue !== "pool") return null;
      return worldLabels.poolQueue(
        model.processes > 1 ? thing.process : null,
        waiting(model, "pool", thing.process),
      );
    default:
      return null;
  }
}

function waiting({ tokens, units }: StageModel, where: "pool" | "pooler", process: number | null) {
  return tokens.filter(
    ({ state, to, unit }) =>
      state === "waiting" &&
      (to.kind === "pooler") === (where === "pooler") &&
      (process === null || units[unit]?.process === process),
  ).length;
}
