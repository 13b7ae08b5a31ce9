import type { OtherThing } from "../../src/trace/thing.ts";
import { capitalized, formatCount, plural } from "./format.ts";

/** What a thing is called at the head of what is said of it: "Connection 3 of process 2 in A". */
export function thingTitle(
  thing: OtherThing,
  unit: string,
  processes: number,
  letter: string,
): string {
  return `${nameOf(thing, unit, processes)} in ${letter}`;
}

function nameOf(thing: OtherThing, unit: string, processes: number): string {
  const of = (process: number) => (processes > 1 ? ` of process ${process + 1}` : "");
  switch (thing.kind) {
    case "unit":
      return unit === "process"
        ? `Process ${thing.process + 1}`
        : `${capitalized(unit)} ${thing.place + 1}${of(thing.process)}`;
    case "connection":
      return `Connection ${thing.place + 1}${of(thing.process)}`;
    case "server-connection":
      return `Server connection ${thing.place + 1}`;
    case "core":
      return `Core ${thing.place + 1} of the ${thing.host}`;
    case "queue":
      return {
        outside: `Line outside`,
        pool: `Line for a connection${of(thing.process)}`,
        pooler: `Line at the pooler`,
      }[thing.queue];
  }
}

export const thingWords = {
  inLine: (count: number) => (count === 0 ? "nobody waits" : `${formatCount(count)} wait`),
  notOpen: "no connection open",
  leaked: "leaked",
  pinned: (state: string) => `${state}, pinned`,
  busy: "busy",
  idle: "idle",
  history: "Who has had it",
  line: "Who stands in it",
  earlier: (count: number) => `${plural(count, "earlier one", "earlier ones")} left out`,
  later: (count: number) => `${plural(count, "later one", "later ones")} left out`,
  behind: (count: number) => `and ${formatCount(count)} more`,
  nobodys: "nobody's",
  opened: "opened",
  closed: "closed",
  heldIdle: (share: string) => `${share} held idle`,
  computed: (share: string) => `${share} computed`,
  nothing: "Nobody has had it yet.",
} as const;
