import { openDialog } from "../store/dialogs.ts";
import { showSelected } from "../store/focus.ts";
import { jump, jumpKinds } from "../store/jumps.ts";
import { labViews } from "../store/lab-view.ts";
import { goToMark, toggleMark } from "../store/marks.ts";
import { usePlayback } from "../store/playback.ts";
import { clearSelection, setView, toggleComparison } from "../store/selection.ts";
import { sendRequest } from "../store/send.ts";
import {
  stepBack,
  stepByRun,
  stepByWindow,
  stepForward,
  toEnd,
  toShare,
  toStart,
} from "../store/steps.ts";
import { clearLoop, loopFrom, loopTo, toggleSlow } from "../store/stretches.ts";
import { redo, undo } from "../store/study.ts";
import { pan, shiftSpeed, showAll, zoom } from "../store/time-moves.ts";
import { keyWords } from "../strings/keys.ts";
import { timeTools } from "../strings/time-tools.ts";
import { follow } from "./inspector/follow.ts";
import { toExplanation } from "./inspector/to-explanation.ts";
import { playOrAdvance } from "./play.ts";

type Stroke = Pick<
  KeyboardEvent,
  "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "target"
>;

interface KeyRow {
  /** As it is written in the list. */
  readonly keys: readonly string[];
  readonly words: string;
  /** Printable characters can be switched off, and never act in a field. */
  readonly isPrintable: boolean;
  /** Does it act also where nothing is played? */
  readonly isEverywhere?: boolean;
  act(stroke: Stroke): boolean;
}

/** What a key does, by the character it gives. */
function on(actions: Readonly<Record<string, () => void>>) {
  return ({ key, altKey, ctrlKey, metaKey }: Stroke): boolean => {
    const action = actions[key.length === 1 ? key.toLowerCase() : key];
    if (action === undefined || altKey || ctrlKey || metaKey) return false;
    action();
    return true;
  };
}

/** Signs that some keyboards give only together with AltGr, which is Ctrl and Alt. */
function characters(actions: Readonly<Record<string, () => void>>) {
  return ({ key, altKey, ctrlKey, metaKey }: Stroke): boolean => {
    const action = actions[key];
    if (action === undefined || ((ctrlKey || metaKey) && !altKey)) return false;
    action();
    return true;
  };
}

/** Whoever was in what explained the selected is then at what stands in its place. */
function clearByKey(): void {
  const isInside = document.activeElement?.closest('[aria-labelledby="inspector"]');
  if (isInside) follow(clearSelection);
  else clearSelection();
}

const jumpKeys = ["E", "X", "O"];

/** Every key there is, in the order listed. */
export const keyRows: readonly KeyRow[] = [
  {
    keys: ["Space", "K"],
    words: keyWords.playPause,
    isPrintable: true,
    act: on({ " ": playOrAdvance, k: playOrAdvance }),
  },
  {
    keys: ["Alt+K"],
    words: keyWords.playAnywhere,
    isPrintable: false,
    act: ({ code, altKey }) => {
      if (!altKey || code !== "KeyK") return false;
      playOrAdvance();
      return true;
    },
  },
  {
    keys: [",", "."],
    words: keyWords.events,
    isPrintable: true,
    act: on({ ",": stepBack, ".": stepForward }),
  },
  {
    keys: ["←", "→"],
    words: keyWords.nudge,
    isPrintable: false,
    act: ({ key, shiftKey, altKey, ctrlKey, metaKey }) => {
      const way = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : 0;
      if (way === 0 || altKey || ctrlKey || metaKey) return false;
      stepByWindow(way * (shiftKey ? 0.1 : 0.01));
      return true;
    },
  },
  {
    keys: ["J", "L"],
    words: keyWords.tenths,
    isPrintable: true,
    act: on({ j: () => stepByRun(-0.1), l: () => stepByRun(0.1) }),
  },
  {
    keys: ["A", "D"],
    words: keyWords.pan,
    isPrintable: true,
    act: on({ a: () => pan(-0.25), d: () => pan(0.25) }),
  },
  {
    keys: ["<", ">"],
    words: keyWords.speed,
    isPrintable: true,
    act: on({ "<": () => shiftSpeed(-1), ">": () => shiftSpeed(1) }),
  },
  {
    keys: ["W", "S", "+", "−"],
    words: keyWords.zoom,
    isPrintable: true,
    act: on({
      "+": () => zoom(0.5),
      w: () => zoom(0.5),
      "-": () => zoom(2),
      s: () => zoom(2),
    }),
  },
  {
    keys: ["F"],
    words: keyWords.focus,
    isPrintable: true,
    act: on({ f: showSelected }),
  },
  {
    keys: ["Shift+0"],
    words: keyWords.all,
    isPrintable: true,
    // What character that gives differs from keyboard to keyboard.
    act: ({ code, shiftKey, altKey, ctrlKey, metaKey }) => {
      if (code !== "Digit0" || !shiftKey || altKey || ctrlKey || metaKey) return false;
      showAll();
      return true;
    },
  },
  {
    keys: ["0", "9"],
    words: keyWords.digits,
    isPrintable: true,
    act: on(
      Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${i}`, () => toShare(i / 10)])),
    ),
  },
  {
    keys: ["Home", "End"],
    words: keyWords.ends,
    isPrintable: false,
    act: on({ Home: toStart, End: toEnd }),
  },
  {
    keys: ["Enter"],
    words: keyWords.send,
    isPrintable: false,
    act: (stroke) => stroke.target === document.body && on({ Enter: sendRequest })(stroke),
  },
  ...jumpKinds.map((kind, i) => ({
    keys: [jumpKeys[i]!, `Shift+${jumpKeys[i]}`],
    words: keyWords.jump(timeTools.one[kind]),
    isPrintable: true,
    act: (stroke: Stroke) =>
      on({ [jumpKeys[i]!.toLowerCase()]: () => jump(kind, stroke.shiftKey ? -1 : 1) })(stroke),
  })),
  {
    keys: ["M"],
    words: keyWords.mark,
    isPrintable: true,
    act: on({ m: toggleMark }),
  },
  {
    keys: ["PageUp", "PageDown"],
    words: keyWords.marks,
    isPrintable: false,
    act: (stroke) =>
      // Without marks these keys scroll, as they do everywhere.
      usePlayback.getState().marks.length > 0 &&
      on({ PageUp: () => goToMark(-1), PageDown: () => goToMark(1) })(stroke),
  },
  {
    keys: ["[", "]", "\\"],
    words: keyWords.loop,
    isPrintable: true,
    act: characters({ "[": loopFrom, "]": loopTo, "\\": clearLoop }),
  },
  {
    keys: ["H"],
    words: keyWords.slow,
    isPrintable: true,
    act: on({ h: toggleSlow }),
  },
  {
    keys: ["I"],
    words: keyWords.fork,
    isPrintable: true,
    act: on({ i: () => openDialog("fork") }),
  },
  {
    keys: ["Z", "Shift+Z"],
    words: keyWords.undo,
    isPrintable: true,
    act: ({ key, shiftKey, altKey }) => {
      if (key.toLowerCase() !== "z" || altKey) return false;
      if (shiftKey) redo();
      else undo();
      return true;
    },
  },
  {
    keys: ["Alt+1", `Alt+${labViews.length}`],
    words: keyWords.views,
    isPrintable: false,
    act: ({ code, altKey }) => {
      const view = labViews[Number(/^Digit(\d)$/.exec(code)?.[1]) - 1];
      if (!altKey || view === undefined) return false;
      setView(view);
      return true;
    },
  },
  {
    keys: ["C"],
    words: keyWords.compare,
    isPrintable: true,
    act: on({ c: toggleComparison }),
  },
  {
    keys: ["Y"],
    words: keyWords.why,
    isPrintable: true,
    act: on({ y: toExplanation }),
  },
  {
    keys: ["Esc"],
    words: keyWords.clear,
    isPrintable: false,
    act: on({ Escape: clearByKey }),
  },
  {
    keys: ["Ctrl+K"],
    words: keyWords.palette,
    isPrintable: false,
    // `use-keys.ts` has done it already.
    act: () => false,
  },
  {
    keys: ["?"],
    words: keyWords.help,
    isPrintable: true,
    isEverywhere: true,
    act: on({ "?": () => openDialog("keys") }),
  },
];
