import type { Chapter } from "../../src/lessons/chapter.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { LessonText } from "./LessonText.tsx";
import styles from "./lessons.module.css";
import { Replay } from "./Replay.tsx";

interface Props {
  readonly chapter: Chapter;
  readonly caseId: string;
  readonly onCase: (id: string) => void;
}

/** The same requests with one thing changed, beside the scene. */
export function CompareStep({ chapter, caseId, onCase }: Props) {
  const { cases } = chapter;
  const chosen = cases.find(({ id }) => id === caseId);
  return (
    <>
      {cases.length > 1 && (
        <fieldset className={styles.cases}>
          <legend>{words.cases}</legend>
          {cases.map(({ id, label }) => (
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
      <Replay chapter={chapter} />
    </>
  );
}
