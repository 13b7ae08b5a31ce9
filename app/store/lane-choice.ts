import { create } from "zustand";

/** What can have a row of its own for each there is. */
export const laneKinds = ["connection", "server-connection", "unit", "core"] as const;
export type ChosenKind = (typeof laneKinds)[number];

/** Which requests have rows of their own: none, the selected and its blockers, or all in sight. */
export const requestChoices = ["none", "selected", "in-sight"] as const;
export type RequestChoice = (typeof requestChoices)[number];

/** Which rows the lanes have. */
interface LaneChoice {
  readonly kinds: ReadonlySet<ChosenKind>;
  readonly requests: RequestChoice;
  /** Groups of which only the name is shown, by their keys. */
  readonly folded: ReadonlySet<string>;
}

/** A run's cores are many and rarely what is asked about. */
export const usualKinds: readonly ChosenKind[] = ["connection", "server-connection", "unit"];

export const useLaneChoice = create<LaneChoice>()(() => ({
  kinds: new Set(usualKinds),
  requests: "none",
  folded: new Set(),
}));

const { setState } = useLaneChoice;

/** Shows the rows of a kind, or hides them. */
export function toggleKind(kind: ChosenKind): void {
  setState(({ kinds }) => ({ kinds: toggled(kinds, kind) }));
}

export function chooseRequests(requests: RequestChoice): void {
  setState({ requests });
}

/** Folds a group of rows, or unfolds it. */
export function toggleFold(group: string): void {
  setState(({ folded }) => ({ folded: toggled(folded, group) }));
}

function toggled<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
