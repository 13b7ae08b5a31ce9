import { variantLetters } from "../../src/scenario/blank-study.ts";
import type { ViewState } from "../../src/scenario/link/view-keys.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { linkWords } from "../strings/link.ts";
import { labViews } from "./lab-view.ts";
import { MOST_MARKS } from "./marks.ts";
import { useNote } from "./note.ts";
import { DEFAULT_SPEED, DEFAULT_WINDOW, setSpeed, speeds, usePlayback } from "./playback.ts";
import { setLinkTheme, themes, usePreferences } from "./preferences.ts";
import { type Rows, setRows, setView, useSelection } from "./selection.ts";
import { textToThing, thingToText } from "./thing.ts";
import { setWindow } from "./time-moves.ts";
import type { TimeWindow } from "./time-window.ts";

const MICROS_PER_MS = 1_000;

/** How the study is looked at, in the words of a link; what is usual is left out. */
export function viewWords(): ViewState {
  const { speed, window, from, marks, loop, slow } = usePlayback.getState();
  const { view, rows, thing, variant, isComparing } = useSelection.getState();
  const { note } = useNote.getState();
  const { linkTheme } = usePreferences.getState();
  return {
    ...(view !== "picture" && { view }),
    ...(rows !== "connection" && { rows: `${rows}s` }),
    ...(thing !== null && thing.kind !== "request" && { thing: thingToText(thing) }),
    ...(variant !== 0 && { in: variantLetters[variant] }),
    ...(!isComparing && { compare: "off" }),
    ...(linkTheme !== null && { theme: linkTheme }),
    ...(speed !== DEFAULT_SPEED && { speed: inMs(speed) }),
    ...(window !== DEFAULT_WINDOW && { window: inMs(window) }),
    ...(from !== null && { from: inMs(from) }),
    ...(marks.length > 0 && { marks: marks.map(inMs).join(",") }),
    ...(loop !== null && { loop: spanInMs(loop) }),
    ...(slow !== null && { slow: spanInMs(slow) }),
    ...(note !== "" && { note }),
  };
}

/** Looks at the study as a link says; what it says that nobody here understands is named. */
export function applyViewWords(state: ViewState, variants: number): Problem[] {
  const {
    view,
    rows,
    thing,
    in: letter,
    compare,
    theme,
    speed,
    window,
    from,
    marks,
    loop,
    slow,
    note,
  } = state;
  const problems: Problem[] = [];
  const wrong = (path: string, word: string, allowed: string) =>
    problems.push({ path, message: linkWords.unknownWord(path, word, allowed) });

  const rowsSaid = view !== undefined && isRows(view) ? view : (rows ?? "connections");
  setRows(rowKinds[isRows(rowsSaid) ? rowsSaid : "connections"]);
  if (!isRows(rowsSaid)) wrong("rows", rowsSaid, Object.keys(rowKinds).join(", "));
  setView(labViews.find((one) => one === view) ?? "picture");
  const isView = view === undefined || isRows(view) || labViews.some((one) => one === view);
  if (!isView) wrong("view", view, labViews.join(", "));

  const selected = thing === undefined ? null : textToThing(thing);
  if (selected !== null) useSelection.setState({ thing: selected });
  else if (thing !== undefined) wrong("thing", thing, "request.3, connection.0.2, queue.pool.0");

  const letters = variantLetters.slice(0, variants);
  const variant = letters.findIndex((one) => one === (letter ?? letters[0]));
  if (variant >= 0) useSelection.setState({ variant });
  else wrong("in", letter ?? "", letters.join(", "));

  useSelection.setState({ isComparing: compare !== "off" });
  if (compare !== undefined && compare !== "off") wrong("compare", compare, "off");

  const known = themes.find((one) => one === theme);
  setLinkTheme(known ?? null);
  if (theme !== undefined && known === undefined) wrong("theme", theme, themes.join(", "));

  const micros = speed === undefined ? DEFAULT_SPEED : fromMs(speed);
  const isSpeed = micros !== null && speeds.includes(micros);
  setSpeed(isSpeed ? micros : DEFAULT_SPEED);
  if (!isSpeed) wrong("speed", speed ?? "", speeds.map(inMs).join(", "));

  const length = window === undefined ? DEFAULT_WINDOW : fromMs(window);
  const start = from === undefined ? null : fromMs(from);
  setWindow(length ?? DEFAULT_WINDOW, start);
  if (from !== undefined && start === null) wrong("from", from, "0ms");
  if (length === null) wrong("window", window ?? "", inMs(DEFAULT_WINDOW));

  const moments = marks === undefined ? [] : marks.split(",").map(fromMs);
  const read = moments.filter((moment) => moment !== null).slice(0, MOST_MARKS);
  const spans = { loop: readSpan(loop), slow: readSpan(slow) };
  usePlayback.setState({ marks: [...new Set(read)].sort((a, b) => a - b), ...spans });
  if (read.length < moments.length)
    wrong("marks", marks ?? "", `1200ms,2450ms, up to ${MOST_MARKS}`);
  for (const [path, text] of Object.entries({ loop, slow })) {
    if (text !== undefined && readSpan(text) === null) wrong(path, text, "1000ms-2000ms");
  }
  useNote.setState({ note: note ?? "" });
  return problems;
}

/** The kinds of rows, as a link names them; links used to name them as their view. */
const rowKinds = {
  connections: "connection",
  units: "unit",
  "server-connections": "server-connection",
  cores: "core",
} as const satisfies Record<string, Rows>;

function isRows(word: string): word is keyof typeof rowKinds {
  return Object.hasOwn(rowKinds, word);
}

function spanInMs({ from, to }: TimeWindow): string {
  return `${inMs(from)}-${inMs(to)}`;
}

/** Null where there is none, or none that begins before it ends. */
function readSpan(text = ""): TimeWindow | null {
  const [from, to, ...rest] = text.split("-").map(fromMs);
  const isSpan = from != null && to != null && from < to && rest.length === 0;
  return isSpan ? { from, to } : null;
}

function inMs(micros: number): string {
  return `${micros / MICROS_PER_MS}ms`;
}

function fromMs(word: string): number | null {
  const match = /^(\d{1,7}(?:\.\d{1,3})?)(?:ms)?$/.exec(word);
  return match === null ? null : Number(match[1]) * MICROS_PER_MS;
}
