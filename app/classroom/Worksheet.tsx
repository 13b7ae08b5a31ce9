import { useEffect } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { LessonText } from "../lessons/LessonText.tsx";
import { stepAddress } from "../lessons/lesson-path.ts";
import { measureChapter } from "../lessons/measuring.ts";
import { classroomWords } from "../strings/classroom.ts";
import { lessonWords } from "../strings/lessons.ts";
import { sheetWords as words } from "../strings/sheets.ts";
import { Sheet } from "./Sheet.tsx";
import styles from "./sheet.module.css";

/** One page for learners: the question, room for what they expect and see, and the challenge. */
export function Worksheet({ chapter }: { readonly chapter: Chapter }) {
  useEffect(() => {
    void measureChapter(chapter);
  }, [chapter]);
  const { question, again, words: texts, challenges } = chapter;
  // Two questions and two challenges fit on a page with a line less to write on for each.
  const less = again && challenges.length > 1 ? 1 : 0;
  return (
    <Sheet chapter={chapter} title={words.worksheet} address={stepAddress(chapter, "scene")}>
      <p className={styles.name}>{words.name}</p>
      <p>
        <LessonText chapter={chapter} text={texts.scene} />
      </p>
      <Question chapter={chapter} heading={words.question} question={question} />
      <h2>{words.because}</h2>
      <Lines count={2 - less} />
      <h2>{words.seen}</h2>
      <Lines count={3 - less} />
      {again && <Question chapter={chapter} heading={words.again} question={again} />}
      <h2>{words.differs}</h2>
      <Lines count={3 - less} />
      <h2>{words.idea}</h2>
      <Lines count={2 - less} />
      {challenges.map(({ id, title, goal }) => (
        <section key={id}>
          <h2>
            {words.challenge}: {title}
          </h2>
          <p>
            <LessonText chapter={chapter} text={goal} />
          </p>
          <Lines count={2 - less} />
        </section>
      ))}
    </Sheet>
  );
}

interface QuestionProps {
  readonly chapter: Chapter;
  readonly heading: string;
  readonly question: Chapter["question"];
}

function Question({ chapter, heading, question: { asks, options } }: QuestionProps) {
  return (
    <>
      <h2>{heading}</h2>
      <p>
        <LessonText chapter={chapter} text={asks} />
      </p>
      <ol className={styles.options}>
        {options.map(({ id, says }, index) => (
          <li key={id}>
            <span aria-hidden="true">☐</span> {classroomWords.letter(index)}{" "}
            <LessonText chapter={chapter} text={says} />
          </li>
        ))}
        <li>
          <span aria-hidden="true">☐</span> {lessonWords.notSure}
        </li>
      </ol>
    </>
  );
}

/** Room to write. */
function Lines({ count }: { readonly count: number }) {
  return (
    <div className={styles.lines} aria-hidden="true">
      {["first", "second", "third", "fourth"].slice(0, count).map((line) => (
        <div key={line} />
      ))}
    </div>
  );
}
