import { useEffect, useState } from "react";
import { rightOption } from "../../src/lessons/answers.ts";
import type { Chapter, Question } from "../../src/lessons/chapter.ts";
import { findChapter } from "../../src/lessons/chapters/index.ts";
import { type Asked, firstQuestion, secondQuestion } from "../../src/lessons/questions.ts";
import type { StepId } from "../../src/lessons/steps.ts";
import { LessonText } from "../lessons/LessonText.tsx";
import { measureChapter, useMeasuring } from "../lessons/measuring.ts";
import { classroomWords as words } from "../strings/classroom.ts";
import { lessonWords } from "../strings/lessons.ts";
import styles from "./classroom.module.css";
import { hearPresented } from "./notes-channel.ts";

interface Props {
  readonly chapter: Chapter;
  readonly step: StepId;
}

/** What to say now: a window of the teacher's own, which follows the presentation. */
export function NotesPage(first: Props) {
  const [presented, setPresented] = useState<Props>(first);
  useEffect(
    () =>
      hearPresented(({ chapter, step }) => {
        const found = findChapter(chapter);
        if (found) setPresented({ chapter: found, step });
      }),
    [],
  );
  const { chapter, step } = presented;
  const { teacher } = chapter;
  useEffect(() => {
    document.title = words.notesTitle(chapter.title);
    void measureChapter(chapter);
  }, [chapter]);
  const note = teacher.notes[step];
  return (
    <main className={styles.notes}>
      <h1>
        {chapter.title}: {lessonWords.steps[step]}
      </h1>
      <p className={styles.quiet}>{words.notesHint}</p>
      <h2>{words.say}</h2>
      <p className={styles.note}>
        {note === undefined ? words.noNote : <LessonText chapter={chapter} text={note} />}
      </p>
      {questionsAt(chapter, step).map((asked) => (
        <Answers key={asked.key} chapter={chapter} question={asked.question} />
      ))}
      <h2>{words.prompts}</h2>
      <ul>
        {teacher.prompts.map((text) => (
          <li key={text}>
            <LessonText chapter={chapter} text={text} />
          </li>
        ))}
      </ul>
      <h2>{words.board}</h2>
      <pre>{teacher.board.join("\n")}</pre>
    </main>
  );
}

/** What is asked at a step, or answered. */
function questionsAt(chapter: Chapter, step: StepId): readonly Asked[] {
  const second = secondQuestion(chapter);
  if (step === "compare") return second === null ? [] : [second];
  return step === "predict" || step === "explain" ? [firstQuestion(chapter)] : [];
}

interface AnswersProps {
  readonly chapter: Chapter;
  readonly question: Question;
}

function Answers({ chapter, question }: AnswersProps) {
  const runs = useMeasuring((state) => state.runs);
  const right = rightOption(question, runs);
  return (
    <>
      <h2>{words.rightIs}</h2>
      {right && (
        <p>
          <LessonText chapter={chapter} text={right.says} />
        </p>
      )}
      <h2>{words.wrongReveals}</h2>
      <dl>
        {question.options
          .filter((option) => option !== right)
          .map((option) => (
            <div key={option.id}>
              <dt>
                <LessonText chapter={chapter} text={option.says} />
              </dt>
              <dd>
                <LessonText chapter={chapter} text={option.partRight} />{" "}
                <LessonText chapter={chapter} text={option.verdict} />
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
