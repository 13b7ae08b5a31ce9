import { create } from "zustand";
import { type Kept, readShelf, withAll, withKept, writeShelf } from "./shelf-entries.ts";
import { SHELF_KEY } from "./shelf-key.ts";

interface Shelf {
  readonly entries: readonly Kept[];
  /** What was removed last, to be brought back; null: nothing. */
  readonly removed: readonly Kept[] | null;
}

/** The scenarios that this browser keeps. Nothing of them leaves it by itself. */
export const useShelf = create<Shelf>()(() => ({ entries: recall(), removed: null }));

/** This visit's last work has one place, however often it changes. */
const visit = `visit-${Math.random().toString(36).slice(2)}`;

/** Keeps something under a name; false where the browser has no room or keeps nothing. */
export function keep(name: string, text: string): boolean {
  const id = `kept-${Math.random().toString(36).slice(2)}`;
  return change((entries) => withKept(entries, entryOf(id, name, text, true)));
}

/** Remembers what was worked on last in this visit. */
export function keepLast(name: string, text: string): void {
  change((entries) => withKept(entries, entryOf(visit, name, text, false)));
}

export function rename(id: string, name: string): void {
  change((entries) => entries.map((one) => (one.id === id ? { ...one, name } : one)));
}

export function remove(id: string): void {
  const before = recall();
  change((entries) => entries.filter((one) => one.id !== id));
  useShelf.setState({ removed: before });
}

/** Brings back what was removed last. */
export function bringBack(): void {
  const { removed } = useShelf.getState();
  if (removed !== null) change((entries) => withAll(removed, entries));
  useShelf.setState({ removed: null });
}

/** Adds a list that was saved as a file; how many came to it. */
export function addAll(more: readonly Kept[]): number {
  const before = recall().length;
  change((entries) => withAll(entries, more));
  return recall().length - before;
}

/** What was worked on last, before this visit; undefined: nothing. */
export function lastWork(): Kept | undefined {
  return recall().find(({ id, isNamed }) => !isNamed && id !== visit);
}

function entryOf(id: string, name: string, text: string, isNamed: boolean): Kept {
  return { id, name, savedAt: Date.now(), text, isNamed };
}

/** Other tabs change the same list, so it is read before it is written. */
function change(edit: (entries: readonly Kept[]) => readonly Kept[]): boolean {
  const entries = edit(recall());
  useShelf.setState({ entries });
  try {
    localStorage.setItem(SHELF_KEY, writeShelf(entries));
    return true;
  } catch {
    return false;
  }
}

/** A browser that remembers nothing is one that works all the same. */
function recall(): Kept[] {
  try {
    return readShelf(localStorage.getItem(SHELF_KEY));
  } catch {
    return [];
  }
}
