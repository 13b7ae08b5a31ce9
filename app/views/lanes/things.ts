import type { Trace } from "../../../src/trace/trace.ts";
import { everConnects } from "../../store/ever-connects.ts";
import type { ChosenKind } from "../../store/lane-choice.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import type { LaneThing } from "./model.ts";

/** The kinds of rows that a run has something in, those for single requests left out. */
export function kindsOf(run: VariantRun): ChosenKind[] {
  const { rows } = run.trace;
  const hasCores = rows.cores + rows.databaseCores > 0;
  return [
    ...(everConnects(run) ? (["connection"] as const) : []),
    ...(rows.poolerSlots > 0 ? (["server-connection"] as const) : []),
    "unit",
    ...(hasCores ? (["core"] as const) : []),
  ];
}

/** More rows of units than these would take the world's room and say less than it does. */
const MOST_UNITS = 12;

/**
 * The kind of rows that is shown where this one was asked for, in all runs the same. Where nobody
 * connects it is the units instead, if they are few; null: no rows.
 */
export function kindShown(runs: readonly VariantRun[], asked: ChosenKind): ChosenKind | null {
  const all = runs.flatMap(kindsOf);
  const found = ([asked, "connection"] as const).find((kind) => all.includes(kind));
  if (found !== undefined) return found;
  const units = runs.map(({ trace }) => thingsOf(trace, "unit").length);
  return Math.max(...units) <= MOST_UNITS ? "unit" : null;
}

/** Everything of a kind, in the order of processes and places. */
export function thingsOf({ rows }: Trace, kind: ChosenKind): LaneThing[] {
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
