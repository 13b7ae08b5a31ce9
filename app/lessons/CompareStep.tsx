import type { Chapter } from "../../src/lessons/chapter.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { LessonText } from "./LessonText.tsx";
import styles from "./lessons.module.css";
import { Replay } from "./Replay.tsx";
import { choicesOf, isSweep } from "./use-beside.ts";

interface Props {
  readonly chapter: Chapter;
  readonly caseId: string;
  readonly onCase: (id: string) => void;
}

/** The same requests with one thing changed, beside the scene; or a curve of many such changes. */
export function CompareStep({ chapter, caseId, onCase }: Props) {
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
        {chosen && <LessonText chapter={chapter} text={chosen.says} />}
      </p>
      {!isSweep(chosen) && <Replay chapter={chapter} />}
    </>
  );
}
