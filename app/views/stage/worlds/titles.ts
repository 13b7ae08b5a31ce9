import { worlds as words } from "../../../strings/worlds.ts";
import type { StageModel } from "../model.ts";
import type { Around } from "./around.ts";

/** How many processes and units there are to speak of. */
export interface UnitCounts {
  readonly processes: number;
  readonly units: number;
}

/** Those that are there now: of units made for requests, those that have one. */
export function unitsNow({ units, processes }: StageModel, { site }: Around): UnitCounts {
  const isMade = site.architecture !== "thread-pool" && site.architecture !== "prefork";
  const taken = units.filter(({ task }) => task >= 0).length;
  return {
    units: isMade ? taken : units.length,
    processes: site.architecture === "process-per-connection" ? taken : processes,
  };
}

/** As many as there ever are, so that the room that words need stays the same. */
export function allUnits({ units, processes }: StageModel, { site }: Around): UnitCounts {
  const isForked = site.architecture === "process-per-connection";
  return { units: units.length, processes: isForked ? units.length : processes };
}

/** What the server is, from the fullest form to the shortest. */
export function titlesOf(
  { memoryMb, sharedMb }: Around,
  unit: string,
  { processes, units }: UnitCounts,
): readonly string[] {
  const all = words.title(processes, units, unit);
  const few = words.units(units, unit);
  if (memoryMb <= 0) return [all, few];
  const short = [words.oneMemory(few, memoryMb), words.memory(memoryMb)];
  return sharedMb > 0
    ? [words.sharedMemory(all, memoryMb, sharedMb), words.oneMemory(all, memoryMb), ...short]
    : [words.oneMemory(all, memoryMb), ...short];
}
