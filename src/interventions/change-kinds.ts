import { formatChange } from "./format.ts";
import type { Change } from "./intervention.ts";

/** What can be changed at a moment: the first word of an intervention's grammar. */
export const changeKinds = [
  "call",
  "query",
  "restart",
  "leak",
  "pool.max",
  "pool.maxIdle",
  "pool.checkoutTimeoutMs",
  "database.maxConnections",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A change as its kind and the value that is written for it. */
export function splitChange(change: Change): { kind: ChangeKind; value: string } {
  const [word, ...rest] = formatChange(change).split(" ");
  // The grammar begins with one of them.
  return { kind: word as ChangeKind, value: rest.join(" ") };
}
