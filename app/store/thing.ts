import type { Host, Queue, Thing } from "../../src/trace/thing.ts";

export type { Thing } from "../../src/trace/thing.ts";

const hosts: readonly Host[] = ["server", "database"];
const queues: readonly Queue[] = ["outside", "pool", "pooler"];

/** As one word, for links and for elements of the page: `request.31`, `connection.0.3`. */
export function thingToText(thing: Thing): string {
  switch (thing.kind) {
    case "request":
      return `request.${thing.task}`;
    case "unit":
    case "connection":
      return `${thing.kind}.${thing.process}.${thing.place}`;
    case "server-connection":
      return `server-connection.${thing.place}`;
    case "core":
      return `core.${thing.host}.${thing.place}`;
    case "queue":
      return `queue.${thing.queue}.${thing.process}`;
  }
}

/** Null where the word names nothing. Whether a run has such a thing is not known here. */
export function textToThing(text: string): Thing | null {
  const [kind, first = "", second = "", ...rest] = text.split(".");
  if (rest.length > 0) return null;
  const [one, two] = [toIndex(first), toIndex(second)];
  if (kind === "request" && second === "") return one === null ? null : { kind, task: one };
  if (kind === "server-connection" && second === "") {
    return one === null ? null : { kind, place: one };
  }
  if (two === null) return null;
  if (kind === "unit" || kind === "connection") {
    return one === null ? null : { kind, process: one, place: two };
  }
  const host = hosts.find((word) => word === first);
  if (kind === "core" && host !== undefined) return { kind, host, place: two };
  const queue = queues.find((word) => word === first);
  if (kind === "queue" && queue !== undefined) return { kind, queue, process: two };
  return null;
}

function toIndex(text: string): number | null {
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
