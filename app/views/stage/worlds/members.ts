import type { StageModel, Token } from "../model.ts";
import type { Member } from "./world.ts";

/** The units of each process. */
export function membersOf({ processes, units }: StageModel): readonly (readonly Member[])[] {
  const members = Array.from({ length: processes }, () => [] as Member[]);
  for (const [unit, cell] of units.entries()) members[cell.process]!.push({ unit, cell });
  return members;
}

/** The requests that have a unit in each process, those longest in their state first. */
export function tokensByProcess({ processes, units, tokens }: StageModel) {
  const found: readonly Token[][] = Array.from({ length: processes }, () => []);
  const active = tokens.filter(({ unit, state }) => unit >= 0 && state !== "leaving");
  for (const token of active.sort((a, b) => b.age - a.age || a.task - b.task)) {
    found[units[token.unit]!.process]!.push(token);
  }
  return found;
}
