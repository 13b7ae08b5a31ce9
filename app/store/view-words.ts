import type { ViewState } from "../../src/scenario/link/view-keys.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { linkWords } from "../strings/link.ts";
import {
  DEFAULT_SPEED,
  DEFAULT_WINDOW,
  setSpeed,
  setWindow,
  speeds,
  usePlayback,
} from "./playback.ts";
import { setLinkTheme, themes, usePreferences } from "./preferences.ts";
import { setRows, useSelection } from "./selection.ts";

const MICROS_PER_MS = 1_000;

/** How the study is looked at, in the words of a link; what is usual is left out. */
export function viewWords(): ViewState {
  const { speed, window } = usePlayback.getState();
  const { rows } = useSelection.getState();
  const { linkTheme } = usePreferences.getState();
  return {
    ...(rows === "unit" && { view: "units" }),
    ...(linkTheme !== null && { theme: linkTheme }),
    ...(speed !== DEFAULT_SPEED && { speed: inMs(speed) }),
    ...(window !== DEFAULT_WINDOW && { window: inMs(window) }),
  };
}

/** Looks at the study as a link says; what it says that nobody here understands is named. */
export function applyViewWords({ view, theme, speed, window }: ViewState): Problem[] {
  const problems: Problem[] = [];
  const wrong = (path: string, word: string, allowed: string) =>
    problems.push({ path, message: linkWords.unknownWord(path, word, allowed) });

  setRows(view === "units" ? "unit" : "connection");
  if (view !== undefined && view !== "units" && view !== "connections") {
    wrong("view", view, "connections, units");
  }
  const known = themes.find((one) => one === theme);
  setLinkTheme(known ?? null);
  if (theme !== undefined && known === undefined) wrong("theme", theme, themes.join(", "));

  const micros = speed === undefined ? DEFAULT_SPEED : fromMs(speed);
  const isSpeed = micros !== null && speeds.includes(micros);
  setSpeed(isSpeed ? micros : DEFAULT_SPEED);
  if (!isSpeed) wrong("speed", speed ?? "", speeds.map(inMs).join(", "));

  const length = window === undefined ? DEFAULT_WINDOW : fromMs(window);
  setWindow(length ?? DEFAULT_WINDOW);
  if (length === null) wrong("window", window ?? "", inMs(DEFAULT_WINDOW));
  return problems;
}

function inMs(micros: number): string {
  return `${micros / MICROS_PER_MS}ms`;
}

function fromMs(word: string): number | null {
  const match = /^(\d{1,7}(?:\.\d{1,3})?)(?:ms)?$/.exec(word);
  return match === null ? null : Number(match[1]) * MICROS_PER_MS;
}
