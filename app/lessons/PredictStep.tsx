import { type FormEvent, useState } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { NOT_SURE } from "../../src/lessons/progress.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { Button } from "../ui/Button.tsx";
import { LessonText } from "./LessonText.tsx";
import { stepAddress } from "./lesson-path.ts";
import styles from "./lessons.module.css";
import { wishToPlay } from "./playing.ts";
import { predict, useProgress } from "./progress.ts";

/** Commit to an answer before anything moves; to be not sure is one. */
export function PredictStep({ chapter }: { readonly chapter: Chapter }) {
  const said = useProgress(({ predictions }) => predictions[chapter.id]);
  const [chosen, setChosen] = useState<string | null>(null);
  const { asks, options } = chapter.question;
  const commit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null) predict(chapter.id, chosen);
  };
  const isCommitted = said !== undefined;
  return (
    <>
      <form onSubmit={commit} className={styles.question}>
        <fieldset disabled={isCommitted}>
          <legend>
            <LessonText chapter={chapter} text={asks} />
          </legend>
          {options.map(({ id, says }) => (
            <label key={id}>
              <input
                type="radio"
                name="answer"
                value={id}
                checked={(said ?? chosen) === id}
                onChange={() => setChosen(id)}
              />
              <span>
                <LessonText chapter={chapter} text={says} />
              </span>
            </label>
          ))}
          <label>
            <input
              type="radio"
              name="answer"
              value={NOT_SURE}
              checked={(said ?? chosen) === NOT_SURE}
              onChange={() => setChosen(NOT_SURE)}
            />
            <span>{words.notSure}</span>
          </label>
        </fieldset>
        {!isCommitted && (
          <button type="submit" className={styles.commit} disabled={chosen === null}>
            {words.commit}
          </button>
        )}
      </form>
      <div role="status" className={styles.committed}>
        {isCommitted && (
          <>
            <a className={styles.next} href={stepAddress(chapter, "watch")} onClick={wishToPlay}>
              {words.watchIt}
            </a>
            <Button
              kind="quiet"
              onClick={() => {
                setChosen(said);
                predict(chapter.id, null);
              }}
            >
              {words.change}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
