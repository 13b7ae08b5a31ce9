import { useEffect, useRef } from "react";
import { rightOption } from "../../src/lessons/answers.ts";
import type { Chapter } from "../../src/lessons/chapter.ts";
import type { Asked } from "../../src/lessons/questions.ts";
import { LessonText } from "../lessons/LessonText.tsx";
import { useMeasuring } from "../lessons/measuring.ts";
import { classroomWords as words } from "../strings/classroom.ts";
import styles from "./classroom.module.css";
import { VoteTable } from "./VoteTable.tsx";

interface Props {
  readonly chapter: Chapter;
  readonly asked: Asked;
  readonly isRevealed: boolean;
}

/** The question for a whole class, without its answer until that is shown. */
export function PresentedQuestion({ chapter, asked, isRevealed }: Props) {
  const runs = useMeasuring((state) => state.runs);
  const { asks, options } = asked.question;
  const right = isRevealed ? rightOption(asked.question, runs) : undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  // As at any other step. The answer that is shown later takes the focus from nothing.
  useEffect(() => heading.current?.focus(), []);
  const hasAha = isRevealed && asked.question === chapter.question;
  const aha = useRef<HTMLParagraphElement>(null);
  // A clicker cannot scroll.
  useEffect(() => {
    if (hasAha) aha.current?.scrollIntoView({ block: "nearest" });
  }, [hasAha]);
  return (
    <div className={styles.question}>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          <LessonText chapter={chapter} text={asks} />
        </h1>
        <ol>
          {options.map((option, index) => (
            <li key={option.id} data-right={option === right}>
              <strong>{words.letter(index)}</strong>
              <span>
                <LessonText chapter={chapter} text={option.says} />
                {option === right && (
                  <em>
                    <LessonText chapter={chapter} text={option.verdict} />
                  </em>
                )}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div>
        <VoteTable chapter={chapter} asked={asked} right={right?.id ?? null} />
        {hasAha && (
          <p className={styles.aha} ref={aha} data-said="aha">
            <LessonText chapter={chapter} text={chapter.words.aha} />
          </p>
        )}
      </div>
    </div>
  );
}
