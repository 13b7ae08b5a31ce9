import { useEffect, useRef, useState } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { choicesOf, isSweep } from "../../src/lessons/choices.ts";
import { type Asked, secondQuestion } from "../../src/lessons/questions.ts";
import { classroomWords } from "../strings/classroom.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { Button } from "../ui/Button.tsx";
import { LessonText } from "./LessonText.tsx";
import styles from "./lessons.module.css";
import { predict, useProgress } from "./progress.ts";
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
  readonly isPresented: boolean;
}

/** The same requests with one thing changed, beside the scene; or a curve of many such changes. */
export function CompareStep({ chapter, caseId, onCase, isTold, asked, isPresented }: Props) {
  const choices = choicesOf(chapter);
  const chosen = choices.find(({ id }) => id === caseId);
  const [before, setBefore] = useState<string | null>(null);
  const second = secondQuestion(chapter);
  const wasAsked = useRef(false);
  // Who has just answered is where the answer begins to show.
  useEffect(() => {
    if (wasAsked.current && asked === null) document.getElementById("step")?.focus();
    wasAsked.current = asked !== null;
  }, [asked]);
  const says = useRef<HTMLParagraphElement>(null);
  const told = useRef(caseId);
  // On a phone one chooses further down, and what is said of it is under the picture.
  useEffect(() => {
    if (told.current === caseId) return;
    told.current = caseId;
    const picture = document.getElementById("picture");
    if (picture === null) return;
    // It is as high as it will be when it has been drawn.
    const drawn = new ResizeObserver(() => {
      drawn.disconnect();
      if (says.current !== null) uncover(says.current, picture);
    });
    drawn.observe(picture);
    return () => drawn.disconnect();
  }, [caseId]);
  if (asked !== null) return <QuestionForm {...{ chapter, asked, before }} />;
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
      <p className={styles.say} role="status" ref={says}>
        {!isTold && classroomWords.first}
        {isTold && chosen && <LessonText chapter={chapter} text={chosen.says} />}
      </p>
      {isTold && !isSweep(chosen) && <Replay chapter={chapter} />}
      {second && !isPresented && <Answered chapter={chapter} asked={second} onChange={setBefore} />}
    </>
  );
}

/** Scrolls back what a picture that stays in sight has come to cover. */
function uncover(element: HTMLElement, picture: HTMLElement): void {
  const [own, cover] = [element, picture].map((one) => one.getBoundingClientRect());
  const isBeneath = own!.left < cover!.right && own!.right > cover!.left;
  if (isBeneath && own!.top < cover!.bottom) window.scrollBy(0, own!.top - cover!.bottom);
}

interface AnsweredProps {
  readonly chapter: Chapter;
  readonly asked: Asked;
  readonly onChange: (said: string) => void;
}

/** What was said before; as with the first question one may think again, whatever one has seen. */
function Answered({ chapter, asked: { key, question }, onChange }: AnsweredProps) {
  const said = useProgress(({ predictions }) => predictions[key]);
  if (said === undefined) return null;
  const option = question.options.find(({ id }) => id === said);
  return (
    <div className={styles.committed}>
      <p className={styles.quiet}>
        {option ? (
          <LessonText chapter={chapter} text={words.committed(option.says)} />
        ) : (
          words.saidNotSure
        )}
      </p>
      <Button
        kind="quiet"
        onClick={() => {
          onChange(said);
          predict(key, null);
        }}
      >
        {words.change}
      </Button>
    </div>
  );
}
