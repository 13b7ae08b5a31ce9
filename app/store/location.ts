import { create } from "zustand";
import type { Problem } from "../../src/scenario/problem.ts";
import { openAt, usePlayback } from "./playback.ts";
import { usePreferences } from "./preferences.ts";
import { requestOrNone, useSelection } from "./selection.ts";
import { useStudy } from "./study.ts";

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
    useSelection.setState({ thing: requestOrNone(study.selected) });
    return;
  }
  const { openLink } = await import("./links.ts");
  isOpening = true;
  const problems = await openLink(hash, isFirst);
  useLocation.setState({ problems });
  isOpening = false;
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
  const { currentAddress } = await import("./links.ts");
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
  const { currentAddress } = await import("./links.ts");
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
