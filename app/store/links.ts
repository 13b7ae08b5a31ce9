import { SCHEMA_FILE, writeFile } from "../../src/scenario/file/write-file.ts";
import { findStudy } from "../../src/scenario/find-study.ts";
import { decodeLink } from "../../src/scenario/link/decode.ts";
import { encodeLink } from "../../src/scenario/link/encode.ts";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { isAsItCame } from "../strings/heading.ts";
import { linkWords } from "../strings/link.ts";
import { applyEmbedFlags } from "./embed.ts";
import { type Notice, noticeOf } from "./opened-notice.ts";
import { openAt, usePlayback } from "./playback.ts";
import { requestOrNone, selectedTask, useSelection } from "./selection.ts";
import { keepLast } from "./shelf.ts";
import { beginWith, openStudy, useStudy } from "./study.ts";
import { applyViewWords, viewWords } from "./view-words/view-words.ts";

/** Reads and writes links; loaded when there is one to read or to write. */

const MICROS_PER_MS = 1_000;

/** What nobody here understands of the link that is open stays in it. */
let unknown: LinkState["unknown"] = [];

/** Opens what a link says; what could not be read of it is told. */
export async function openLink(hash: string, isFirst: boolean): Promise<Notice | null> {
  const { state, problems } = await decodeLink(hash);
  const more = openState(state, isFirst);
  const all = [...placeProblems(state.place), ...problems, ...more];
  // A frame has it over the picture.
  return noticeOf(state.place === "embed" ? "" : (state.view.note ?? ""), all);
}

/** Other pages have no study, so no link of one leads there. */
const studyPlaces = ["lab", "embed"];

/** Puts on the page what a link or a file says; what nobody here understands of it is told. */
export function openState(state: LinkState, isFirst: boolean): Problem[] {
  unknown = state.unknown;
  const original = findStudy(state.study.id);
  if (isFirst) beginWith(state.study, original);
  else openStudy(state.study, original);
  openAt(state.atMs * MICROS_PER_MS);
  useSelection.setState({ variant: 0, thing: requestOrNone(state.selected) });
  const { view, problems } =
    state.place === "embed" ? applyEmbedFlags(state.view) : { view: state.view, problems: [] };
  return [...problems, ...applyViewWords(view, state.study.variants.length)];
}

function placeProblems(place: string): Problem[] {
  return studyPlaces.includes(place)
    ? []
    : [{ path: "place", message: linkWords.unknownPlace(place) }];
}

/** What is on the page now, as a link says it. */
export function currentState(): LinkState {
  const { study } = useStudy.getState();
  const { thing } = useSelection.getState();
  // A thing that is no request stands among the words of the view.
  const isRequest = thing === null || thing.kind === "request";
  return {
    place: "lab",
    study,
    atMs: Math.round(usePlayback.getState().at) / MICROS_PER_MS,
    selected: isRequest ? selectedTask({ thing }) : study.selected,
    view: viewWords(),
    unknown,
  };
}

/** The address of what is on the page now; null where it is too large for one. */
export async function currentAddress(): Promise<string | null> {
  const link = await encodeLink(currentState());
  return link.form === "too-long" ? null : link.hash;
}

/** The same, to be written; what somebody has changed is remembered for the next visit, too. */
export async function addressToWrite(): Promise<string | null> {
  const address = await currentAddress();
  const state = currentState();
  const { original } = useStudy.getState();
  if (!isAsItCame(state.study, original)) {
    keepLast(state.study.title, address ?? writeFile(state, `./${SCHEMA_FILE}`));
  }
  return address;
}
