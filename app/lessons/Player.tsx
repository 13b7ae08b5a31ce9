import { useEffect, useMemo, useState } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import type { StepId } from "../../src/lessons/steps.ts";
import { PresentBar } from "../classroom/PresentBar.tsx";
import { PresentedQuestion } from "../classroom/PresentedQuestion.tsx";
import { stopPresenting } from "../classroom/present.ts";
import { usePresentation } from "../classroom/use-presentation.ts";
import { TimeBar } from "../controls/TimeBar.tsx";
import { useLayout } from "../lab/use-layout.ts";
import { onLeavingLessons } from "../store/location.ts";
import { openAt, pause, setSpeed, usePlayback } from "../store/playback.ts";
import { useRun } from "../store/run.ts";
import { beginWith } from "../store/study.ts";
import { setWindow } from "../store/time-moves.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { ScrubberView } from "../views/scrubber/ScrubberView.tsx";
import { LessonPicture } from "./LessonPicture.tsx";
import { bringLabBack, isLabAside, setLabAside } from "./lab-set-aside.ts";
import { chapterStudy } from "./lesson-study.ts";
import styles from "./lessons.module.css";
import { measureChapter } from "./measuring.ts";
import { PlayerBar } from "./PlayerBar.tsx";
import { useProgress } from "./progress.ts";
import { StepNav } from "./StepNav.tsx";
import { StepPanel } from "./StepPanel.tsx";
import { useStops } from "./use-stops.ts";

interface Props {
  readonly chapter: Chapter;
  readonly step: StepId;
}

const MICROS_PER_MS = 1_000;

/** Six short screens round one picture that never leaves the page. */
export function Player({ chapter, step }: Props) {
  const layout = useLayout();
  const presented = usePresentation(chapter, step);
  // A class has voted instead.
  const hasPredicted =
    useProgress(({ predictions }) => predictions[chapter.id] !== undefined) || presented !== null;
  const [caseId, setCase] = useState(chapter.cases[0]?.id ?? "");
  const runs = useRun((state) => state.runs);
  const mayPlay = step !== "scene" && step !== "predict" && (step !== "watch" || hasPredicted);
  const [isGoodShown, setGoodShown] = useState(false);
  useChapter(chapter, step === "challenge");
  const from = (chapter.watching.fromMs ?? 0) * MICROS_PER_MS;
  useStillness(mayPlay, from);
  useStops(chapter.watching.stops, step === "watch" && hasPredicted);
  useEffect(() => {
    document.title = words.documentTitle(chapter.title, words.steps[step]);
    pause();
    if (step === "scene" || step === "predict" || step === "watch") openAt(from);
  }, [chapter, step, from]);
  const beside = chapter.cases.find(({ id }) => id === (presented?.case ?? caseId));
  const shown = useMemo(
    () => shownRuns(chapter, step, beside?.run, isGoodShown),
    [chapter, step, beside, isGoodShown],
  );
  // A class has the question to itself, without the picture.
  const isQuestion = presented !== null && (step === "predict" || step === "explain");
  const [first = 0] = shown;
  const run = runs[first];
  return (
    <div
      className={styles.player}
      data-layout={layout}
      data-step={step}
      data-presented={presented !== null}
    >
      {presented ? <PresentBar chapter={chapter} step={step} /> : <PlayerBar chapter={chapter} />}
      <StepNav chapter={chapter} step={step} />
      <main className={styles.main} hidden={isQuestion}>
        <StepPanel
          chapter={chapter}
          step={step}
          hasPredicted={hasPredicted}
          caseId={beside?.id ?? ""}
          onCase={setCase}
          isGoodShown={isGoodShown}
          onGood={setGoodShown}
        />
        <LessonPicture
          chapter={chapter}
          shown={shown}
          rows={(step === "compare" && beside?.rows) || chapter.watching.rows}
          hasNumbers={step === "compare" || step === "explain" || step === "challenge"}
          hasTime={step !== "scene" && step !== "predict"}
          stops={step === "watch" ? chapter.watching.stops : []}
          layout={layout}
        />
      </main>
      {isQuestion && (
        <main>
          <PresentedQuestion chapter={chapter} isRevealed={presented?.isRevealed ?? false} />
        </main>
      )}
      {mayPlay && !isQuestion && run && (
        <TimeBar>
          <ScrubberView run={run} unit={run.surroundings.unit} selected={null} />
        </TimeBar>
      )}
    </div>
  );
}

/** Which of the picture's runs a step shows, by their places. */
function shownRuns(
  chapter: Chapter,
  step: StepId,
  beside: string | undefined,
  isGoodShown: boolean,
): readonly number[] {
  if (step === "challenge") return isGoodShown ? [0, 1] : [0];
  if (step !== "compare" && step !== "explain") return [0];
  const other = chapter.runs.findIndex(({ name }) => name === beside);
  return other > 0 ? [0, other] : [0];
}

/** The chapter's runs in place of the Lab's, which come back when one leaves. */
function useChapter(chapter: Chapter, isChallenge: boolean): void {
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
function useStillness(mayPlay: boolean, from: number): void {
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
