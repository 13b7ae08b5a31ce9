import type { Micros } from "../../kernel/time.ts";
import type { Thing } from "../../trace/thing.ts";
import type { TraceIndex } from "../../trace/trace-index.ts";
import { type Explanation, explanation, type Sentence } from "../explanation.ts";
import type { Surroundings } from "../surroundings.ts";
import { whyRequest } from "../why.ts";
import { whyConnection } from "./connection.ts";
import { whyCore } from "./core.ts";
import { whyQueue } from "./queue.ts";
import { whyServerConnection } from "./server-connection.ts";
import { whyUnit } from "./unit.ts";

/** Why a thing is as it is at an instant, in sentences whose every fact is in the trace. */
export function explainThing(
  index: TraceIndex,
  thing: Thing,
  at: Micros,
  surroundings: Surroundings,
): Explanation {
  return explanation(whyThing(index, thing, at, surroundings));
}

function whyThing(
  index: TraceIndex,
  thing: Thing,
  at: Micros,
  surroundings: Surroundings,
): readonly Sentence[] {
  switch (thing.kind) {
    case "request":
      return whyRequest(index, thing.task, at, surroundings);
    case "unit":
      return whyUnit(index, thing, at, surroundings);
    case "connection":
      return whyConnection(index, thing, at, surroundings);
    case "server-connection":
      return whyServerConnection(index, thing.place, at, surroundings);
    case "core":
      return whyCore(index, thing, at);
    case "queue":
      return whyQueue(index, thing, at, surroundings);
  }
}
