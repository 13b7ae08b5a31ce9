import { create } from "zustand";
import type { Notice } from "./opened-notice.ts";
import { otherAddress, type Place, readOtherPage, studyPlace } from "./place.ts";
import { openAt, pause, usePlayback } from "./playback.ts";
import { usePreferences } from "./preferences.ts";
import { requestOrNone, useSelection } from "./selection.ts";
import { useStudy } from "./study.ts";

interface LocationState {
  /** The page that is shown. */
  readonly place: Place;
  /** What the address of a page that is not the Lab says of it. */
  readonly query: string;
  readonly path: string;
  /** The address of the lesson that was looked at last. */
  readonly learn: string;
  /** The address of what is in the Lab: other pages lead back to it. */
  readonly lab: string;
  /** What is to be said of the link or file that was opened; null once that is read. */
  readonly notice: Notice | null;
}

/** The Lab with what it opens with. */
const BARE_LAB = "#/lab";

export const useLocation = create<LocationState>()(() => ({
  ...(readOtherPage(window.location.hash) ?? {
    place: studyPlace(window.location.hash),
    path: "",
    query: "",
  }),
  learn: "#/learn",
  lab: BARE_LAB,
  notice: null,
}));

const MICROS_PER_MS = 1_000;
/** Browsers refuse a page that writes its address too often. */
const WRITING_MS = 250;

/** What a link changes on the page is no reason to write another. */
let isOpening = false;

let leaveLessons = () => {};

/** What is to be done before anything but a lesson is opened. */
export function onLeavingLessons(leave: () => void): void {
  leaveLessons = leave;
}

/** Opens what the address says; without any, the study as it comes. */
export async function openAddress(isFirst: boolean): Promise<void> {
  const hash = window.location.hash || BARE_LAB;
  const page = readOtherPage(hash);
  if (page?.place !== "learn") leaveLessons();
  if (page !== null) {
    pause();
    useLocation.setState(page.place === "learn" ? { ...page, learn: hash } : page);
  }
  // The Lab's own address that comes back is no news: all is still there, with what was undone.
  const isKnown = page !== null || hash === useLocation.getState().lab;
  if (!isKnown) await openInLab(hash, isFirst);
  else if (isFirst) {
    const { study } = useStudy.getState();
    openAt(study.atMs * MICROS_PER_MS);
    useSelection.setState({ thing: requestOrNone(study.selected) });
  }
  // Reading a link takes a moment, in which one may have gone elsewhere.
  if (readOtherPage(window.location.hash) === null) showStudy();
}

async function openInLab(hash: string, isFirst: boolean): Promise<void> {
  const { openLink } = await import("./links.ts");
  isOpening = true;
  useLocation.setState({ notice: await openLink(hash, isFirst), lab: hash });
  isOpening = false;
}

/** What has changed while another page was shown is not in the address yet. */
function showStudy(): void {
  const { place } = useLocation.getState();
  const next = studyPlace(window.location.hash);
  useLocation.setState({ place: next });
  if (place !== next) write("replace");
}

/** What a page that is not the Lab says of itself in the address: no step of the history. */
export function setQuery(query: string): void {
  const { place, path } = useLocation.getState();
  if (place === "lab" || place === "embed") return;
  useLocation.setState({ query });
  window.history.replaceState(null, "", otherAddress({ place, path, query }));
}

let pending: "push" | "replace" | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Writes the address soon: as a step of the browser's history, or in place of this one. */
export function write(how: "push" | "replace"): void {
  if (isOpening || useLocation.getState().place !== "lab") return;
  pending = pending === "push" ? "push" : how;
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), WRITING_MS);
}

async function flush(): Promise<void> {
  const { addressToWrite } = await import("./links.ts");
  const address = await addressToWrite();
  const how = pending;
  pending = null;
  const { lab, place } = useLocation.getState();
  if (address === null || how === null || address === lab || place !== "lab") return;
  useLocation.setState({ lab: address });
  if (how === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
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
    const hasOtherView =
      now.speed !== before.speed ||
      now.window !== before.window ||
      now.from !== before.from ||
      now.marks !== before.marks ||
      now.loop !== before.loop ||
      now.slow !== before.slow;
    if (!now.isPlaying && (hasMoved || hasOtherView)) write("replace");
  });
  useSelection.subscribe((now, before) => {
    // What the pointer passes over is nothing to link to.
    if (now.hovered === before.hovered) write("replace");
  });
  usePreferences.subscribe(() => write("replace"));
}
