import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { NOT_SURE } from "../../src/lessons/progress.ts";
import type { Asked } from "../../src/lessons/questions.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { Button } from "../ui/Button.tsx";
import { LessonText } from "./LessonText.tsx";
import styles from "./lessons.module.css";
import { predict, useProgress } from "./progress.ts";

interface Props {
  readonly chapter: Chapter;
  readonly asked: Asked;
  /** What was answered and is thought about again; null: nothing yet. */
  readonly before?: string | null;
  /** What is offered once an answer is given, besides to change it. */
  readonly children?: ReactNode;
}

/** Commit to an answer before anything is shown; to be not sure is one. */
export function QuestionForm({ chapter, asked, before = null, children }: Props) {
  const { key, question } = asked;
  const said = useProgress(({ predictions }) => predictions[key]);
  const [chosen, setChosen] = useState(before);
  const { asks, options } = question;
  const commit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null) predict(key, chosen);
  };
  const isCommitted = said !== undefined;
  const form = useRef<HTMLFormElement>(null);
  const offered = useRef<HTMLDivElement>(null);
  const wasCommitted = useRef(isCommitted || before !== null);
  // The button that was pressed is gone: the focus goes on to what is offered now.
  useEffect(() => {
    if (wasCommitted.current === isCommitted) return;
    wasCommitted.current = isCommitted;
    const next = isCommitted
      ? offered.current?.querySelector<HTMLElement>("a, button")
      : form.current?.querySelector<HTMLElement>("input:checked");
    if (document.activeElement === document.body) next?.focus();
  }, [isCommitted]);
  return (
    <>
      <form ref={form} onSubmit={commit} className={styles.question}>
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
      <div role="status" className={styles.committed} ref={offered}>
        {isCommitted && (
          <>
            {children}
            <Button
              kind="quiet"
              onClick={() => {
                setChosen(said);
                predict(key, null);
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
