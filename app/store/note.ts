import { create } from "zustand";

/** What is said to whoever opens the link, as its sender wrote it. Loaded with what writes links. */
export const useNote = create<{ readonly note: string }>()(() => ({ note: "" }));
