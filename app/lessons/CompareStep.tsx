import { useEffect, useRef } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { choicesOf, isSweep } from "../../src/lessons/choices.ts";
import type { Asked } from "../../src/lessons/questions.ts";
import { classroomWords } from "../strings/classroom.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { LessonText } from "./LessonText.tsx";
import styles from "./lessons.module.css";
import { QuestionForm } from "./QuestionForm.tsx";
import { Replay } from "./Replay.tsx";

interface Props {
  readonly chapter: Chapter;
  readonly caseId: string;
  readonly onCase: (id: string) => void;
  /** A class says first what it expects. */
  readonly isTold: boolean;
  /** What is to be answered before anything is set beside the scene; null: nothing. */
  readonly asked: Asked | null;
}

/** The same requests with one thing changed, beside the scene; or a curve of many such changes. */
export function CompareStep({ chapter, caseId, onCase, isTold, asked }: Props) {
  const choices = choicesOf(chapter);
  const chosen = choices.find(({ id }) => id === caseId);
  const wasAsked = useRef(false);
  // Who has just answered is where the answer begins to show.
  useEffect(() => {
    if (wasAsked.current && asked === null) document.getElementById("step")?.focus();
    wasAsked.current = asked !== null;
  }, [asked]);
  if (asked !== null) return <QuestionForm chapter={chapter} asked={asked} />;
  return (
    <>
      {choices.length > 1 && (
        <fieldset className={styles.cases}>
          <legend>{words.cases}</legend>
          {choices.map(({ id, label }) => (
            <label key={id}>
              <input type="radio" name="case" checked={id === caseId} onChange={() => onCase(id)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className={styles.say} role="status">
        {!isTold && classroomWords.first}
        {isTold && chosen && <LessonText chapter={chapter} text={chosen.says} />}
      </p>
      {isTold && !isSweep(chosen) && <Replay chapter={chapter} />}
    </>
  );
}
