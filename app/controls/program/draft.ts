import { create } from "zustand";

/** What somebody has written and not run, kept while they look at something else. */
interface Draft {
  /** The program that it is to take the place of; null: there is none. */
  readonly of: string | null;
  readonly text: string;
}

export const useDraft = create<Draft>()(() => ({ of: null, text: "" }));

export function keepDraft(of: string, text: string): void {
  useDraft.setState({ of, text });
}

export function dropDraft(): void {
  useDraft.setState({ of: null, text: "" });
}
