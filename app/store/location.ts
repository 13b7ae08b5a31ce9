import { create } from "zustand";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { openAt, usePlayback } from "./playback.ts";
import { usePreferences } from "./preferences.ts";
import { useSelection } from "./selection.ts";
import { beginWith, openStudy, useStudy } from "./study.ts";
import { applyViewWords, viewWords } from "./view-words.ts";

interface LocationState {
  /** What could not be read of the link that is open. */
  readonly problems: readonly Problem[];
}

export const useLocation = create<LocationState>()(() => ({ problems: [] }));

export function dismissProblems(): void {
  useLocation.setState({ problems: [] });
}

const MICROS_PER_MS = 1_000;
/** Browsers refuse a page that writes its address too often. */
const WRITING_MS = 250;

/** What the page shows, as a link says it. */
let place = "lab";
let unknown: LinkState["unknown"] = [];

/** The address that was read or written last: one that comes back is no news. */
let current = "";

/** What a link changes on the page is no reason to write another. */
let isOpening = false;

/** Opens what the address says; without any, the study as it comes. */
export async function openAddress(isFirst: boolean): Promise<void> {
  const { hash } = window.location;
  if (hash === current && !isFirst) return;
  current = hash;
  if (hash === "") {
    const { study } = useStudy.getState();
    openAt(study.atMs * MICROS_PER_MS);
    useSelection.setState({ task: study.selected });
    return;
  }
  const { codec } = await import("./link-codec.ts");
  const { state, problems } = await codec.decodeLink(hash);
  place = state.place;
  unknown = state.unknown;
  isOpening = true;
  const original = codec.findStudy(state.study.id);
  if (isFirst) beginWith(state.study, original);
  else openStudy(state.study, original);
  openAt(state.atMs * MICROS_PER_MS);
  useSelection.setState({ task: state.selected });
  useLocation.setState({ problems: [...problems, ...applyViewWords(state.view)] });
  isOpening = false;
}

/** What is on the page now. */
function linkState(): LinkState {
  return {
    place,
    study: useStudy.getState().study,
    atMs: usePlayback.getState().at / MICROS_PER_MS,
    selected: useSelection.getState().task,
    view: viewWords(),
    unknown,
  };
}

/** The address of what is on the page now; null where it is too large for one. */
async function currentAddress(): Promise<string | null> {
  const { codec } = await import("./link-codec.ts");
  const link = await codec.encodeLink(linkState());
  return link.form === "too-long" ? null : link.hash;
}

let pending: "push" | "replace" | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

function write(how: "push" | "replace"): void {
  if (isOpening) return;
  pending = pending === "push" ? "push" : how;
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), WRITING_MS);
}

async function flush(): Promise<void> {
  const address = await currentAddress();
  const how = pending;
  pending = null;
  if (address === null || how === null || address === current) return;
  current = address;
  if (how === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
}

/** Puts the link of what is on the page into the clipboard. */
export async function copyAddress(): Promise<"copied" | "failed" | "too-long"> {
  const address = await currentAddress();
  if (address === null) return "too-long";
  try {
    await navigator.clipboard.writeText(new URL(address, window.location.href).href);
    return "copied";
  } catch {
    write("replace");
    return "failed";
  }
}

/**
 * Keeps the address in step with the page: a finished change of the study is a step of the
 * browser's history, everything else only changes the step.
 */
export function keepAddress(): void {
  let isWithinSlide = false;
  window.addEventListener("hashchange", () => void openAddress(false));
  useStudy.subscribe((now, before) => {
    if (now.study === before.study) return;
    write(isWithinSlide ? "replace" : "push");
    isWithinSlide = now.phase === "sliding";
  });
  usePlayback.subscribe((now, before) => {
    const hasMoved = now.at !== before.at || now.isPlaying !== before.isPlaying;
    const hasOtherView = now.speed !== before.speed || now.window !== before.window;
    if (!now.isPlaying && (hasMoved || hasOtherView)) write("replace");
  });
  useSelection.subscribe(() => write("replace"));
  usePreferences.subscribe(() => write("replace"));
}
