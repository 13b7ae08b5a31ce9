import type { Chapter } from "../../src/lessons/chapter.ts";
import { firstQuestion } from "../../src/lessons/questions.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { stepAddress } from "./lesson-path.ts";
import styles from "./lessons.module.css";
import { wishToPlay } from "./playing.ts";
import { QuestionForm } from "./QuestionForm.tsx";

/** The chapter's question, before anything moves. */
export function PredictStep({ chapter }: { readonly chapter: Chapter }) {
  return (
    <QuestionForm chapter={chapter} asked={firstQuestion(chapter)}>
      <a className={styles.next} href={stepAddress(chapter, "watch")} onClick={wishToPlay}>
        {words.watchIt}
      </a>
    </QuestionForm>
  );
}
