import { useEffect, useRef } from "react";
import type { Micros } from "../../src/kernel/time.ts";
import type { Chapter, Stop } from "../../src/lessons/chapter.ts";
import { choicesOf, isSweep } from "../../src/lessons/choices.ts";
import type { StepId } from "../../src/lessons/steps.ts";
import { usesSteps } from "../controls/play.ts";
import { goTo, startOfPlaying } from "../lessons/playing.ts";
import { stopAt } from "../lessons/stops.ts";
import { sweepOver } from "../lessons/sweep/sweeping.ts";
import { tellingMoment } from "../lessons/use-beside.ts";
import { useLocation } from "../store/location.ts";
import { openAt, play, usePlayback } from "../store/playback.ts";
import { type Beat, beatOfStep, beatsOf } from "./beats.ts";
import { tellNotes } from "./notes-channel.ts";
import {
  goToBeat,
  setBeat,
  startPresenting,
  tellAddress,
  toggleBlack,
  uncover,
  usePresenting,
} from "./present.ts";
import { asksToPresent } from "./present-link.ts";

/** What is presented of a chapter; null while nobody presents. */
export function usePresentation(chapter: Chapter, step: StepId): Beat | null {
  const { isOn, beat: index } = usePresenting();
  const query = useLocation((state) => state.query);
  const beats = beatsOf(chapter);
  const found = beats[index];
  // A link within the page led elsewhere: its first beat is shown.
  const beat = found?.step === step ? found : beats[beatOfStep(beats, step)]!;
  useEffect(() => {
    if (asksToPresent(query)) startPresenting();
  }, [query]);
  // Links lead to a step as a learner has it.
  useEffect(() => {
    if (isOn && !asksToPresent(query)) tellAddress();
  }, [isOn, query]);
  useEffect(() => {
    if (isOn && found !== beat) setBeat(beats.indexOf(beat));
  });
  // Another chapter has beats of its own.
  useEffect(() => () => setBeat(0), []);
  const shown = useRef(-1);
  const place = beats.indexOf(beat);
  useEffect(() => {
    if (!isOn) return;
    // What was played is not played again on the way back: one is where it ended.
    const goesOn = place === shown.current + 1;
    shown.current = place;
    const now = beatsOf(chapter)[place]!;
    tellNotes({ chapter: chapter.id, step: now.step });
    if (now.step === "watch") showStop(chapter, now.stops, goesOn);
    return showChoice(chapter, now, goesOn);
  }, [isOn, chapter, place]);
  useClicker(chapter, isOn);
  return isOn ? beat : null;
}

/** Plays on to a stop that comes next, or goes there at once. */
function showStop(chapter: Chapter, reached: number, goesOn: boolean): void {
  const { stops } = chapter.watching;
  const momentOf = (stop: Stop | undefined) => (stop ? stopAt(stop) : startOfPlaying(chapter));
  const stop = stops[reached - 1];
  const [target, start] = [momentOf(stop), momentOf(stops[reached - 2])];
  const { at } = usePlayback.getState();
  if (goesOn && stop !== undefined && at === start && !usesSteps()) play();
  else goTo(target);
}

/** So long one watches a case come to the moment that tells. */
const RUN_UP_SECONDS = 3;

/** A case or a curve, still or played; returns how to stop it. */
function showChoice(chapter: Chapter, { case: beside, isPlayed }: Beat, goesOn: boolean) {
  const choice = choicesOf(chapter).find(({ id }) => id === beside);
  if (choice === undefined) return;
  if (!isSweep(choice)) return isPlayed ? playCase(chapter, goesOn) : openAt(runUpTo(chapter));
  if (isPlayed) sweepOver(chapter, choice, choice.values);
}

/** Where the last stretch before the telling moment begins. */
function runUpTo(chapter: Chapter): Micros {
  const stretch = RUN_UP_SECONDS * usePlayback.getState().speed;
  return Math.max(startOfPlaying(chapter), tellingMoment(chapter) - stretch);
}

/** Plays the last stretch before the telling moment, and stands still there. */
function playCase(chapter: Chapter, goesOn: boolean): () => void {
  const target = tellingMoment(chapter);
  if (!goesOn || usesSteps() || usePlayback.getState().endedAt < target) {
    openAt(target);
    return () => {};
  }
  goTo(runUpTo(chapter));
  play();
  const stop = usePlayback.subscribe(({ isPlaying, at }) => {
    if (!isPlaying) stop();
    else if (at >= target) goTo(target);
  });
  return stop;
}

/** The keys of a clicker, before any other key of the page. */
function useClicker(chapter: Chapter, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const isField = event.target instanceof Element && event.target.matches("input, select");
      if (event.key === "PageDown") goToBeat(chapter, 1);
      else if (event.key === "PageUp") goToBeat(chapter, -1);
      else if (event.key.toLowerCase() === "b" && !isField) toggleBlack();
      else if (event.key !== "Escape" || !uncover()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [chapter, isOn]);
}
