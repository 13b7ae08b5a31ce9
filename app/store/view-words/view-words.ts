import type { ViewKey, ViewState } from "../../../src/scenario/link/view-keys.ts";
import type { Problem } from "../../../src/scenario/problem.ts";
import { linkWords } from "../../strings/link.ts";
import { useNote } from "../note.ts";
import { setLinkTheme, themes, usePreferences } from "../preferences.ts";
import { laneWords } from "./lane-words.ts";
import { selectionWords } from "./selection-words.ts";
import { timeWords } from "./time-words.ts";
import type { ViewWord } from "./view-word.ts";

/** All of them; what a frame in another page says besides is `embed.ts`'s. */
const words: Partial<Record<ViewKey, ViewWord>> = {
  ...selectionWords,
  ...laneWords,
  theme: {
    now: () => usePreferences.getState().linkTheme ?? undefined,
    apply: ({ theme }) => {
      const known = themes.find((one) => one === theme);
      setLinkTheme(known ?? null);
      return theme !== undefined && known === undefined ? themes.join(", ") : null;
    },
  },
  ...timeWords,
  note: {
    now: () => useNote.getState().note || undefined,
    apply: ({ note = "" }) => {
      useNote.setState({ note });
      return null;
    },
  },
};

/** How the study is looked at, in the words of a link; what is usual is left out. */
export function viewWords(): ViewState {
  const said = Object.entries(words).map(([key, { now }]) => [key, now()] as const);
  return Object.fromEntries(said.filter(([, word]) => word !== undefined));
}

/** Looks at the study as a link says; what it says that nobody here understands is named. */
export function applyViewWords(state: ViewState, variants: number): Problem[] {
  return Object.entries(words).flatMap(([key, { apply }]) => {
    const allowed = apply(state, variants);
    const word = state[key as ViewKey] ?? "";
    return allowed === null
      ? []
      : [{ path: key, message: linkWords.unknownWord(key, word, allowed) }];
  });
}
