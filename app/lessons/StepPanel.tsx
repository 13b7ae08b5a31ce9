import { useEffect, useRef } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { type StepId, steps } from "../../src/lessons/steps.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { ChallengeStep } from "./ChallengeStep.tsx";
import { CompareStep } from "./CompareStep.tsx";
import { ExplainStep } from "./ExplainStep.tsx";
import { LessonText } from "./LessonText.tsx";
import { stepAddress } from "./lesson-path.ts";
import styles from "./lessons.module.css";
import { useMeasuring } from "./measuring.ts";
import { OpenInLab } from "./OpenInLab.tsx";
import { PredictStep } from "./PredictStep.tsx";
import { WatchStep } from "./WatchStep.tsx";

interface Props {
  readonly chapter: Chapter;
  readonly step: StepId;
  readonly hasPredicted: boolean;
  readonly caseId: string;
  readonly onCase: (id: string) => void;
  readonly isGoodShown: boolean;
  readonly onGood: (isShown: boolean) => void;
}

/** What a step says and asks, and the way on. */
export function StepPanel(props: Props) {
  const { chapter, step } = props;
  const fault = useMeasuring((state) => state.fault);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // Who went on by a link is at the heading of where it led to.
  useEffect(() => {
    if (step && !isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [step]);
  return (
    <section className={styles.panel} aria-labelledby="step">
      <h1 id="step" ref={heading} tabIndex={-1}>
        {words.steps[step]}
      </h1>
      <Step {...props} />
      {fault !== "" && <p role="alert">{words.notSimulated(fault)}</p>}
      <Ways chapter={chapter} step={step} />
    </section>
  );
}

function Step(props: Props) {
  const { chapter, step, hasPredicted, caseId, onCase, isGoodShown, onGood } = props;
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
      return <CompareStep chapter={chapter} caseId={caseId} onCase={onCase} />;
    case "explain":
      return <ExplainStep chapter={chapter} />;
    case "challenge":
      return <ChallengeStep chapter={chapter} isGoodShown={isGoodShown} onGood={onGood} />;
  }
}

/** To the next step and the one before, to the challenge, and into the Lab. */
function Ways({ chapter, step }: Pick<Props, "chapter" | "step">) {
  const here = steps.indexOf(step);
  const [before, next] = [steps[here - 1], steps[here + 1]];
  return (
    <nav className={styles.ways} aria-label={words.stepsLabel}>
      {before && <a href={stepAddress(chapter, before)}>{words.back}</a>}
      {next && (
        <a className={styles.next} href={stepAddress(chapter, next)}>
          {words.next(words.steps[next])}
        </a>
      )}
      <span className={styles.side}>
        {next && next !== "challenge" && (
          <a href={stepAddress(chapter, "challenge")}>{words.skip}</a>
        )}
        <OpenInLab />
      </span>
    </nav>
  );
}
