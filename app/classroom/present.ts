import { create } from "zustand";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { stepAddress } from "../lessons/lesson-path.ts";
import { openAddress, setQuery, useLocation } from "../store/location.ts";
import { setLinkTheme } from "../store/preferences.ts";
import { beatsOf } from "./beats.ts";
import { asksToPresent, withoutPresent, withPresent } from "./present-link.ts";

interface Presenting {
  readonly isOn: boolean;
  /** Which of the chapter's beats is shown. */
  readonly beat: number;
  /** Nothing is shown: everybody looks at the teacher. */
  readonly isBlack: boolean;
  /** Is there a code of this step for everybody's telephone? */
  readonly hasCode: boolean;
}

const NOTHING_OVER_IT = { isBlack: false, hasCode: false } as const;

export const usePresenting = create<Presenting>()(() => ({
  isOn: false,
  beat: 0,
  ...NOTHING_OVER_IT,
}));

export function startPresenting(): void {
  if (usePresenting.getState().isOn) return;
  usePresenting.setState({ isOn: true, ...NOTHING_OVER_IT });
  setLinkTheme("projector");
}

/** Back to the page as a learner has it. */
export function stopPresenting(): void {
  if (!usePresenting.getState().isOn) return;
  usePresenting.setState({ isOn: false, ...NOTHING_OVER_IT });
  setLinkTheme(null);
  if (document.fullscreenElement !== null) void document.exitFullscreen();
}

/** Who leaves the presentation stays at its step, and a reload does not present it again. */
export function leavePresentation(): void {
  stopPresenting();
  tellAddress();
}

/** The address says whether it is presented, so that a reload shows the same. */
export function tellAddress(): void {
  const { query } = useLocation.getState();
  const { isOn } = usePresenting.getState();
  if (asksToPresent(query) === isOn) return;
  setQuery(isOn ? withPresent(query) : withoutPresent(query));
  useLocation.setState({ learn: window.location.hash });
}

export function toggleBlack(): void {
  usePresenting.setState(({ isBlack }) => ({ isBlack: !isBlack }));
}

export function toggleCode(): void {
  usePresenting.setState(({ hasCode }) => ({ hasCode: !hasCode }));
}

/** Takes away what lies over the picture; false where nothing does. */
export function uncover(): boolean {
  const { isBlack, hasCode } = usePresenting.getState();
  usePresenting.setState(NOTHING_OVER_IT);
  return isBlack || hasCode;
}

export function setBeat(beat: number): void {
  usePresenting.setState({ beat });
}

/** A beat on or back; the page follows where that is another step. */
export function goToBeat(chapter: Chapter, by: -1 | 1): void {
  const beats = beatsOf(chapter);
  const { beat, isBlack } = usePresenting.getState();
  // The first press only brings the picture back.
  if (isBlack) toggleBlack();
  const next = isBlack ? undefined : beats[beat + by];
  if (next === undefined) return;
  const isOtherStep = next.step !== beats[beat]?.step;
  usePresenting.setState({ beat: beat + by, hasCode: false });
  // Together: a beat without its step would be taken for a link that led elsewhere.
  if (isOtherStep) openPage(stepAddress(chapter, next.step));
}

/** Asks the browser for the whole screen; where it refuses, the window does. */
export async function fillScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen();
  } catch {}
}

/** Opens an address of these pages at once: what changes along with it is seen together with it. */
function openPage(address: string): void {
  window.history.pushState(null, "", address);
  void openAddress(false);
}
