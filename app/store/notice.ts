import { create } from "zustand";

/** Long enough to be read twice. */
const SHOWN_MS = 5_000;

/** What has just been done, or why it was not: a short sentence for all to see; empty: nothing. */
export const useNotice = create<{ readonly text: string }>()(() => ({ text: "" }));

let timer: ReturnType<typeof setTimeout> | undefined;

export function notify(text: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => useNotice.setState({ text: "" }), SHOWN_MS);
  useNotice.setState({ text });
}
