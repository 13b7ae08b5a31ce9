import type { Trace } from "../../../src/trace/trace.ts";
import type { LaneKind, LaneThing } from "./model.ts";

/** The kinds of rows that a run has, those for single requests left out. */
export function kindsOf({ rows }: Trace): Exclude<LaneKind, "request">[] {
  const hasCores = rows.cores + rows.databaseCores > 0;
  return [
    "connection",
    ...(rows.poolerSlots > 0 ? (["server-connection"] as const) : []),
    "unit",
    ...(hasCores ? (["core"] as const) : []),
  ];
}

/** Everything of a kind, in the order of processes and places. */
export function thingsOf({ rows }: Trace, kind: Exclude<LaneKind, "request">): LaneThing[] {
  switch (kind) {
    case "connection":
    case "unit": {
      const counts = kind === "connection" ? rows.slots : rows.units;
      return counts.flatMap((count, process) =>
        places(count, (place) => ({ kind, process, place })),
      );
    }
    case "server-connection":
      return places(rows.poolerSlots, (place) => ({ kind, place }));
    case "core":
      return [
        ...places(rows.cores, (place) => ({ kind, host: "server" as const, place })),
        ...places(rows.databaseCores, (place) => ({ kind, host: "database" as const, place })),
      ];
  }
}

function places(count: number, thing: (place: number) => LaneThing): LaneThing[] {
  return Array.from({ length: count }, (_, place) => thing(place));
}
