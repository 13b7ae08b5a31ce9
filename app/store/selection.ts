import { create } from "zustand";

interface Selection {
  /** The variant that was looked at last; on a phone, the one that is shown. */
  readonly variant: number;
  /** The request that is ringed in every view; null: none. */
  readonly task: number | null;
  /** What the rows over time are. */
  readonly rows: "connection" | "unit";
}

export const useSelection = create<Selection>()(() => ({
  variant: 0,
  task: null,
  rows: "connection",
}));

/** Rings a request, everywhere; the inspector explains it in this variant. */
export function selectRequest(variant: number, task: number): void {
  useSelection.setState({ variant, task });
}

export function selectVariant(variant: number): void {
  useSelection.setState({ variant });
}

export function clearSelection(): void {
  useSelection.setState({ task: null });
}

export function setRows(rows: Selection["rows"]): void {
  useSelection.setState({ rows });
}
