import { entries } from "../../../src/scenario/contents/entries.ts";
import { findStudy } from "../../../src/scenario/find-study.ts";
import { openDialog } from "../../store/dialogs.ts";
import { showSelected } from "../../store/focus.ts";
import { jump, jumpKinds } from "../../store/jumps.ts";
import { labViews } from "../../store/lab-view.ts";
import { useLocation } from "../../store/location.ts";
import { goToMark, toggleMark } from "../../store/marks.ts";
import { mainPlaces } from "../../store/place.ts";
import { setTheme, themes } from "../../store/preferences.ts";
import { clearSelection, setView, toggleComparison } from "../../store/selection.ts";
import { sendRequest } from "../../store/send.ts";
import { stepBack, stepByRun, stepForward, toEnd, toStart } from "../../store/steps.ts";
import { clearLoop, loopFrom, loopTo, toggleSlow } from "../../store/stretches.ts";
import { redo, undo } from "../../store/study.ts";
import { pan, shiftSpeed, showAll, zoom } from "../../store/time-moves.ts";
import { lab } from "../../strings/lab.ts";
import { pages } from "../../strings/pages.ts";
import { paletteWords as words } from "../../strings/palette.ts";
import { timeBar } from "../../strings/time-bar.ts";
import { timeTools } from "../../strings/time-tools.ts";
import { toExplanation } from "../inspector/to-explanation.ts";
import { playOrAdvance } from "../play.ts";
import type { Command } from "./command.ts";

/** Everything that can be done whatever is shown, in the order listed. */
const acts: readonly Command[] = [
  command(words.play, "Space", playOrAdvance),
  command(words.stepBack, ",", stepBack),
  command(words.stepForward, ".", stepForward),
  command(words.toStart, "Home", toStart),
  command(words.toEnd, "End", toEnd),
  command(words.back, "J", () => stepByRun(-0.1)),
  command(words.on, "L", () => stepByRun(0.1)),
  ...jumpKinds.flatMap((kind, i) => [
    command(timeTools.next(timeTools.one[kind]), ["E", "X", "O"][i]!, () => jump(kind, 1)),
    command(timeTools.previous(timeTools.one[kind]), `Shift+${["E", "X", "O"][i]}`, () =>
      jump(kind, -1),
    ),
  ]),
  command(timeTools.mark, "M", toggleMark),
  command(timeTools.previous("mark"), "PageUp", () => goToMark(-1)),
  command(timeTools.next("mark"), "PageDown", () => goToMark(1)),
  command(timeTools.loopFrom, "[", loopFrom),
  command(timeTools.loopTo, "]", loopTo),
  command(timeTools.clearLoop, "\\", clearLoop),
  command(timeTools.slow, "H", toggleSlow),
  command(words.slower, "<", () => shiftSpeed(-1)),
  command(words.faster, ">", () => shiftSpeed(1)),
  command(timeBar.send, "Enter", sendRequest),
  command(words.fork, "I", () => openDialog("fork")),
  ...labViews.map((view, i) =>
    command(words.view(lab.views[view]), `Alt+${i + 1}`, () => setView(view)),
  ),
  command(words.zoomIn, "W", () => zoom(0.5)),
  command(words.zoomOut, "S", () => zoom(2)),
  command(words.earlier, "A", () => pan(-0.25)),
  command(words.later, "D", () => pan(0.25)),
  command(words.focus, "F", showSelected),
  command(words.all, "Shift+0", showAll),
  command(words.undo, "Z", undo),
  command(words.redo, "Shift+Z", redo),
  command(words.compare, "C", toggleComparison),
  command(words.why, "Y", toExplanation),
  command(words.clear, "Esc", clearSelection),
  command(words.variants, "", () => openDialog("variants")),
  command(words.table, "", () => openDialog("table")),
  command(words.share, "", () => openDialog("share")),
  command(words.settingsIn, "", () => openDialog("settings-in")),
  command(words.runFiles, "", () => openDialog("run-files")),
  command(words.keys, "?", () => openDialog("keys")),
  ...themes.map((theme) => command(words.theme(lab.themes[theme]), "", () => setTheme(theme))),
];

/** The pages, and every study and preset of the catalogue. */
const places: readonly Command[] = [
  ...mainPlaces.map((place) => {
    const to = () => (place === "lab" ? useLocation.getState().lab : `#/${place}`);
    return { words: words.page(pages.names[place]), keys: "", run: () => go(to()) };
  }),
  ...entries.map(({ id }) => ({
    words: words.study(findStudy(id)?.title ?? id),
    keys: "",
    run: () => go(`#/lab?v=1&of=${id}`),
  })),
];

/** All of them: what can be done comes before what can be opened. */
export const commands: readonly Command[] = [...acts, ...places];

function go(hash: string): void {
  window.location.hash = hash;
}

/** What is done, is done in the Lab: there one is then. */
function command(name: string, keys: string, act: () => void): Command {
  return {
    words: name,
    keys,
    run: () => {
      const { place, lab: address } = useLocation.getState();
      if (place !== "lab") go(address);
      act();
    },
  };
}
