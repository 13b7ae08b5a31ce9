import { create } from "zustand";
import type { LabView } from "./lab-view.ts";
import { useStudy } from "./study.ts";
import type { Thing } from "./thing.ts";

interface Selection {
  /** How the study is looked at. */
  readonly view: LabView;
  /** The variant that was looked at last; on a phone, the one that is shown. */
  readonly variant: number;
  /** What is ringed in every view, and explained; null: nothing. */
  readonly thing: Thing | null;
  /** What the pointer, or the keyboard's focus, is at; null: nothing. */
  readonly hovered: Hovered | null;
  /** What the rows over time are. */
  readonly rows: Rows;
  /** Are all variants shown, or the first alone? */
  readonly isComparing: boolean;
}

export interface Hovered {
  readonly variant: number;
  /** The request that is there, emphasised in every view and variant; −1: none. */
  readonly task: number;
  /** What is there, in words, where that is said beside the picture. */
  readonly words?: string;
}

export type Rows = "connection" | "unit" | "server-connection" | "core";

export const useSelection = create<Selection>()(() => ({
  view: "picture",
  variant: 0,
  thing: null,
  hovered: null,
  rows: "connection",
  isComparing: true,
}));

const { getState, setState } = useSelection;

// What is looked at goes along with its variant; where that is gone, to the one that is last now.
useStudy.subscribe(({ study: { variants } }, { study: before }) => {
  const { variant } = getState();
  const place = variants.indexOf(before.variants[variant]!);
  const now = place < 0 ? Math.min(variant, variants.length - 1) : place;
  if (now !== variant) setState({ variant: now });
});

/** Rings a thing, everywhere; the inspector explains it in this variant. */
export function selectThing(variant: number, thing: Thing): void {
  setState({ variant, thing });
}

export function selectRequest(variant: number, task: number): void {
  selectThing(variant, { kind: "request", task });
}

export function selectVariant(variant: number): void {
  setState({ variant });
}

/** All variants, or the first alone; of one variant there is nothing to leave out. */
export function toggleComparison(): void {
  if (useStudy.getState().study.variants.length < 2) return;
  setState(({ isComparing }) => ({ isComparing: !isComparing }));
}

export function clearSelection(): void {
  setState({ thing: null });
}

/** The pointer is at something, or at nothing (null). */
export function hover(hovered: Hovered | null): void {
  const before = getState().hovered;
  const isSame =
    before?.variant === hovered?.variant &&
    before?.task === hovered?.task &&
    before?.words === hovered?.words;
  if (!isSame) setState({ hovered });
}

/** The number of the request that is selected; null: none, or a thing of another kind. */
export function selectedTask({ thing }: Pick<Selection, "thing">): number | null {
  return thing?.kind === "request" ? thing.task : null;
}

/** What a link or a study says is selected, by the request's number. */
export function requestOrNone(task: number | null): Thing | null {
  return task === null ? null : { kind: "request", task };
}

export function setRows(rows: Rows): void {
  setState({ rows });
}

export function setView(view: LabView): void {
  setState({ view });
}
