import type { Chapter } from "../../src/lessons/chapter.ts";
import { choicesOf, isSweep } from "../../src/lessons/choices.ts";
import { classroomWords } from "../strings/classroom.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { LessonText } from "./LessonText.tsx";
import styles from "./lessons.module.css";
import { Replay } from "./Replay.tsx";

interface Props {
  readonly chapter: Chapter;
  readonly caseId: string;
  readonly onCase: (id: string) => void;
  /** A class says first what it expects. */
  readonly isTold: boolean;
}

/** The same requests with one thing changed, beside the scene; or a curve of many such changes. */
export function CompareStep({ chapter, caseId, onCase, isTold }: Props) {
  const choices = choicesOf(chapter);
  const chosen = choices.find(({ id }) => id === caseId);
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
