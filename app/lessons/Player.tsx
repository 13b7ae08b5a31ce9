import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { Micros } from "../../src/kernel/time.ts";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { choicesOf, isSweep } from "../../src/lessons/choices.ts";
import type { StepId } from "../../src/lessons/steps.ts";
import { questionAt } from "../classroom/beats.ts";
import { PresentBar } from "../classroom/PresentBar.tsx";
import { PresentedQuestion } from "../classroom/PresentedQuestion.tsx";
import { usePresentation } from "../classroom/use-presentation.ts";
import { TimeBar } from "../controls/TimeBar.tsx";
import { useLayout } from "../lab/use-layout.ts";
import { openAt, pause } from "../store/playback.ts";
import { useRun } from "../store/run.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { ScrubberView } from "../views/scrubber/ScrubberView.tsx";
import { LessonPicture } from "./LessonPicture.tsx";
import styles from "./lessons.module.css";
import { PlayerBar } from "./PlayerBar.tsx";
import { playOn, startOfPlaying, takeWish } from "./playing.ts";
import { useProgress, useSecondQuestion } from "./progress.ts";
import { StepNav } from "./StepNav.tsx";
import { StepPanel } from "./StepPanel.tsx";
import { comparesAt, useBeside } from "./use-beside.ts";
import { useChapter, useStillness } from "./use-chapter.ts";
import { useStops } from "./use-stops.ts";

/** Few chapters have a curve to draw. */
const SweepPicture = lazy(async () => ({
  default: (await import("./sweep/SweepPicture.tsx")).SweepPicture,
}));

interface Props {
  readonly chapter: Chapter;
  readonly step: StepId;
  /** What the address calls a step, and is none. */
  readonly unknownStep: string | null;
}

/** Six short screens round one picture that never leaves the page. */
export function Player({ chapter, step, unknownStep }: Props) {
  const layout = useLayout();
  const from = startOfPlaying(chapter);
  const chosen = useBeside(chapter, step);
  // In this order: what the Lab held is put aside before anything moves, and a presentation goes on
  // from where a step opens.
  useChapter(chapter, step === "challenge");
  useOpening(chapter, step, comparesAt(step) ? chosen.at : from);
  const presented = usePresentation(chapter, step);
  // A class has voted instead.
  const hasPredicted =
    useProgress(({ predictions }) => predictions[chapter.id] !== undefined) || presented !== null;
  const runs = useRun((state) => state.runs);
  const mayPlay = step !== "scene" && step !== "predict" && (step !== "watch" || hasPredicted);
  const [isGoodShown, setGoodShown] = useState(false);
  const choice = presented?.case
    ? choicesOf(chapter).find(({ id }) => id === presented.case)
    : chosen.choice;
  // Before one compares there may be something to be answered; a class votes instead.
  const second = useSecondQuestion(chapter);
  const asked = step === "compare" && presented === null ? second : null;
  const sweep = comparesAt(step) && isSweep(choice) ? choice : null;
  const beside = isSweep(choice) ? undefined : choice;
  // A class is told when it has been played, not before.
  const isTold = asked === null && (step !== "compare" || presented === null || presented.isPlayed);
  // A curve has no playhead: what nobody sees does not move.
  const hasTime = mayPlay && sweep === null;
  useStillness(hasTime, sweep === null ? from : chosen.at);
  useStops(chapter.watching.stops, step === "watch" && hasPredicted);
  const shown = useMemo(
    () => shownRuns(chapter, step, isTold ? beside?.run : undefined, isGoodShown),
    [chapter, step, beside, isTold, isGoodShown],
  );
  // A class has the question to itself, without the picture.
  const question = presented && questionAt(chapter, presented);
  const isQuestion = question !== null;
  const [first = 0] = shown;
  const run = runs[first];
  // On a phone the text is about what is in sight: above it, and there while it scrolls. A question
  // is about what is not shown yet, and has the room to itself.
  const isPictureFirst =
    layout === "phone" && ((comparesAt(step) && asked === null) || (step === "watch" && mayPlay));
  const panel = (
    <StepPanel
      key="panel"
      chapter={chapter}
      step={step}
      isPresented={presented !== null}
      isAway={isQuestion}
      unknownStep={unknownStep}
      hasPredicted={hasPredicted}
      caseId={choice?.id ?? ""}
      onCase={chosen.choose}
      canReplay={sweep === null}
      isTold={isTold}
      asked={asked}
      isGoodShown={isGoodShown}
      onGood={setGoodShown}
    />
  );
  const picture = sweep ? (
    <Suspense key={sweep.id} fallback={<div />}>
      <SweepPicture chapter={chapter} sweep={sweep} />
    </Suspense>
  ) : (
    <LessonPicture
      key="picture"
      chapter={chapter}
      shown={shown}
      names={step === "challenge" ? [] : chapter.runs}
      rows={(step === "compare" && beside?.rows) || chapter.watching.rows}
      hasNumbers={(comparesAt(step) && isTold) || step === "challenge"}
      // What comes is the answer to the question.
      hasTime={hasTime}
      stops={step === "watch" ? chapter.watching.stops : []}
      layout={layout}
    />
  );
  return (
    <div
      className={styles.player}
      data-layout={layout}
      data-step={step}
      data-presented={presented !== null}
    >
      {presented ? <PresentBar chapter={chapter} step={step} /> : <PlayerBar chapter={chapter} />}
      <StepNav chapter={chapter} step={step} />
      <main
        className={styles.main}
        hidden={isQuestion}
        data-first={isPictureFirst ? "picture" : "panel"}
      >
        {isPictureFirst ? [picture, panel] : [panel, picture]}
      </main>
      {question !== null && (
        <main>
          <PresentedQuestion
            key={step}
            chapter={chapter}
            asked={question}
            isRevealed={presented?.isRevealed ?? false}
          />
        </main>
      )}
      {hasTime && !isQuestion && run && (
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
  if (!comparesAt(step)) return [0];
  const other = chapter.runs.findIndex(({ name }) => name === beside);
  return other > 0 ? [0, other] : [0];
}

/** Stands still at a moment when a step is opened, and plays if that was asked for. */
function useOpening(chapter: Chapter, step: StepId, at: Micros): void {
  useEffect(() => {
    document.title = words.documentTitle(chapter.title, words.steps[step]);
    pause();
    if (step !== "challenge") openAt(at);
    if (step === "watch" && takeWish()) playOn(chapter);
  }, [chapter, step, at]);
}
