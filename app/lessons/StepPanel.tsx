import { useEffect, useRef } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import type { Asked } from "../../src/lessons/questions.ts";
import type { StepId } from "../../src/lessons/steps.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { ChallengeStep } from "./ChallengeStep.tsx";
import { CompareStep } from "./CompareStep.tsx";
import { ExplainStep } from "./ExplainStep.tsx";
import { LessonText } from "./LessonText.tsx";
import styles from "./lessons.module.css";
import { useMeasuring } from "./measuring.ts";
import { PredictStep } from "./PredictStep.tsx";
import { WatchStep } from "./WatchStep.tsx";
import { Ways } from "./Ways.tsx";

interface Props {
  readonly chapter: Chapter;
  readonly step: StepId;
  readonly isPresented: boolean;
  /** A presented question stands in its place. */
  readonly isAway: boolean;
  readonly unknownStep: string | null;
  readonly hasPredicted: boolean;
  readonly caseId: string;
  readonly onCase: (id: string) => void;
  readonly canReplay: boolean;
  readonly isTold: boolean;
  readonly asked: Asked | null;
  readonly isGoodShown: boolean;
  readonly onGood: (isShown: boolean) => void;
}

/** What a step says and asks, and the way on. */
export function StepPanel(props: Props) {
  const { chapter, step, isPresented, isAway, unknownStep, hasPredicted } = props;
  const fault = useMeasuring((state) => state.fault);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = isAway ? null : `${step} ${isPresented}`;
  const before = useRef(shown);
  // Who went on by a link is at the heading of where it led to; so is who begins to present, or
  // ends: what was pressed is gone.
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (shown === null) return;
    heading.current?.focus();
    // On a phone the whole page scrolls, and the picture may stand above the heading.
    window.scrollTo(0, 0);
  }, [shown]);
  return (
    <section className={styles.panel} aria-labelledby="step">
      <h1 id="step" ref={heading} tabIndex={-1}>
        {words.steps[step]}
      </h1>
      {unknownStep !== null && (
        <p role="alert" className={styles.notice}>
          {words.unknownStep(unknownStep)}
        </p>
      )}
      <Step {...props} />
      {fault !== "" && <p role="alert">{words.notSimulated(fault)}</p>}
      <Ways chapter={chapter} step={step} hasPredicted={hasPredicted} />
    </section>
  );
}

function Step(props: Props) {
  const {
    chapter,
    step,
    hasPredicted,
    caseId,
    onCase,
    canReplay,
    isTold,
    asked,
    isPresented,
    isGoodShown,
    onGood,
  } = props;
  switch (step) {
    case "scene":
      return (
        <p className={styles.say}>
          <LessonText chapter={chapter} text={chapter.words.scene} />
        </p>
      );
    case "predict":
      return <PredictStep chapter={chapter} />;
    case "watch":
      return <WatchStep chapter={chapter} hasPredicted={hasPredicted} />;
    case "compare":
      return <CompareStep {...{ chapter, caseId, onCase, isTold, asked, isPresented }} />;
    case "explain":
      return <ExplainStep chapter={chapter} canReplay={canReplay} />;
    case "challenge":
      return <ChallengeStep chapter={chapter} isGoodShown={isGoodShown} onGood={onGood} />;
  }
}
