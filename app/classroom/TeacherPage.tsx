import { useEffect } from "react";
import { rightOption } from "../../src/lessons/answers.ts";
import type { Chapter, Question } from "../../src/lessons/chapter.ts";
import { questionsOf } from "../../src/lessons/questions.ts";
import { steps } from "../../src/lessons/steps.ts";
import { LessonText } from "../lessons/LessonText.tsx";
import { stepAddress } from "../lessons/lesson-path.ts";
import { measureChapter, useMeasuring } from "../lessons/measuring.ts";
import { classroomWords } from "../strings/classroom.ts";
import { lessonWords } from "../strings/lessons.ts";
import { sheetWords as words } from "../strings/sheets.ts";
import { Sheet } from "./Sheet.tsx";
import styles from "./sheet.module.css";

/** One page for the teacher: goal, the answer and what the others reveal, prompts, the board. */
export function TeacherPage({ chapter }: { readonly chapter: Chapter }) {
  useEffect(() => {
    void measureChapter(chapter);
  }, [chapter]);
  const { teacher, words: texts } = chapter;
  return (
    <Sheet
      chapter={chapter}
      title={words.teacher(chapter.minutes)}
      address={`${stepAddress(chapter, "scene")}?present`}
    >
      <p>
        <strong>{words.goal}</strong> <LessonText chapter={chapter} text={chapter.goal} />
      </p>
      {questionsOf(chapter).map((asked) => (
        <Answered
          key={asked.key}
          chapter={chapter}
          heading={asked.question === chapter.again ? words.again : words.question}
          question={asked.question}
        />
      ))}
      <h2>{lessonWords.steps.explain}</h2>
      <p>
        <LessonText chapter={chapter} text={texts.aha} />
      </p>
      <div className={styles.columns}>
        <section>
          <h2>{classroomWords.prompts}</h2>
          <ul>
            {teacher.prompts.map((text) => (
              <li key={text}>
                <LessonText chapter={chapter} text={text} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{classroomWords.say}</h2>
          <dl>
            {steps.map((step) => {
              const note = teacher.notes[step];
              return (
                note !== undefined && (
                  <div key={step}>
                    <dt>{lessonWords.steps[step]}</dt>
                    <dd>
                      <LessonText chapter={chapter} text={note} />
                    </dd>
                  </div>
                )
              );
            })}
          </dl>
        </section>
      </div>
      <h2>{classroomWords.board}</h2>
      <pre>{teacher.board.join("\n")}</pre>
      <h2>{words.links}</h2>
      <ul>
        {teacher.links.map(({ label, url }) => (
          <li key={url}>
            <a href={url} rel="noreferrer">
              {label}
            </a>{" "}
            <small>{url}</small>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

interface AnsweredProps {
  readonly chapter: Chapter;
  readonly heading: string;
  readonly question: Question;
}

/** A question with the answer, and what each other one reveals. */
function Answered({ chapter, heading, question }: AnsweredProps) {
  const runs = useMeasuring((state) => state.runs);
  const right = rightOption(question, runs);
  return (
    <>
      <h2>{heading}</h2>
      <p>
        <LessonText chapter={chapter} text={question.asks} />
      </p>
      <ol className={styles.options}>
        {question.options.map((option, index) => (
          <li key={option.id}>
            <strong>
              {classroomWords.letter(index)} <LessonText chapter={chapter} text={option.says} />
              {option === right && ` ✓ ${words.right}`}
            </strong>
            <br />
            <LessonText chapter={chapter} text={option.partRight} />{" "}
            <LessonText chapter={chapter} text={option.verdict} />
          </li>
        ))}
      </ol>
    </>
  );
}
