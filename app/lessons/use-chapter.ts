import { useEffect } from "react";
import type { Micros } from "../../src/kernel/time.ts";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { stopPresenting } from "../classroom/present.ts";
import { onLeavingLessons } from "../store/location.ts";
import { openAt, pause, setSpeed, usePlayback } from "../store/playback.ts";
import { beginWith } from "../store/study.ts";
import { setWindow } from "../store/time-moves.ts";
import { bringLabBack, isLabAside, setLabAside } from "./lab-set-aside.ts";
import { chapterStudy } from "./lesson-study.ts";
import { measureChapter } from "./measuring.ts";

const MICROS_PER_MS = 1_000;

/** The chapter's runs in place of the Lab's, which come back when one leaves. */
export function useChapter(chapter: Chapter, isChallenge: boolean): void {
  useEffect(() => {
    setLabAside();
    setSpeed(chapter.watching.speedMs * MICROS_PER_MS);
    setWindow(chapter.watching.windowMs * MICROS_PER_MS, null);
    void measureChapter(chapter);
    // Before anything is opened: what a link opens in the Lab shall find the Lab.
    onLeavingLessons(() => {
      stopPresenting();
      bringLabBack();
    });
  }, [chapter]);
  // A challenge opens its own.
  useEffect(() => {
    if (isChallenge) return;
    const study = chapterStudy(chapter);
    beginWith(study, study);
  }, [chapter, isChallenge]);
}

/** Nothing moves before one has said what one expects: not by keys either. */
export function useStillness(mayPlay: boolean, from: Micros): void {
  useEffect(() => {
    if (mayPlay) return;
    return usePlayback.subscribe(({ isPlaying, at }) => {
      // The Lab's moment comes back while this page is still there.
      if (!isLabAside()) return;
      if (isPlaying) pause();
      if (at !== from) openAt(from);
    });
  }, [mayPlay, from]);
}
