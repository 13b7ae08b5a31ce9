import { rightOption } from "../../src/lessons/answers.ts";
import type { Chapter, Option } from "../../src/lessons/chapter.ts";
import { NOT_SURE } from "../../src/lessons/progress.ts";
import { type Asked, questionsOf } from "../../src/lessons/questions.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import styles from "./explain.module.css";
import { LessonText } from "./LessonText.tsx";
import { useMeasuring } from "./measuring.ts";
import { useProgress } from "./progress.ts";
import { Replay } from "./Replay.tsx";

interface Props {
  readonly chapter: Chapter;
  /** Is there a run in the picture that can be played? */
  readonly canReplay: boolean;
}

/** The idea, what was expected next to what was measured, and where reality is subtler. */
export function ExplainStep({ chapter, canReplay }: Props) {
  const { aha, misconception, finePrint } = chapter.words;
  return (
    <>
      <p className={styles.aha}>
        <LessonText chapter={chapter} text={aha} />
      </p>
      {canReplay && <Replay chapter={chapter} />}
      {questionsOf(chapter).map((asked) => (
        <Answers key={asked.key} chapter={chapter} asked={asked} />
      ))}
      <h2>{words.misconception}</h2>
      <p>
        <LessonText chapter={chapter} text={misconception} />
      </p>
      <details className={styles.fold}>
        <summary>{words.finePrint}</summary>
        {finePrint.map((text) => (
          <p key={text}>
            <LessonText chapter={chapter} text={text} />
          </p>
        ))}
      </details>
    </>
  );
}

interface AnswersProps {
  readonly chapter: Chapter;
  readonly asked: Asked;
}

function Answers({ chapter, asked: { key, question } }: AnswersProps) {
  const said = useProgress(({ predictions }) => predictions[key]);
  const runs = useMeasuring((state) => state.runs);
  const { options } = question;
  const right = rightOption(question, runs);
  const own = options.find(({ id }) => id === said);
  const others = options.filter((option) => option !== own && option !== right);
  return (
    <div className={styles.answers}>
      <section>
        <h2>{words.yourAnswer}</h2>
        {question === chapter.again && (
          <p className={styles.quiet}>
            <LessonText chapter={chapter} text={question.asks} />
          </p>
        )}
        {own === undefined ? (
          <p>{said === NOT_SURE ? words.saidNotSure : words.noAnswer}</p>
        ) : (
          <Answer chapter={chapter} option={own} isRight={own === right} />
        )}
      </section>
      {right && right !== own && (
        <section>
          <h2>{words.rightAnswer}</h2>
          <Answer chapter={chapter} option={right} isRight />
        </section>
      )}
      <details className={styles.fold}>
        <summary>{words.otherAnswers}</summary>
        {others.map((option) => (
          <Answer key={option.id} chapter={chapter} option={option} isRight={false} />
        ))}
      </details>
    </div>
  );
}

interface AnswerProps {
  readonly chapter: Chapter;
  readonly option: Option;
  readonly isRight: boolean;
}

/** An answer, what its thought gets right, and where it goes wrong. */
function Answer({ chapter, option, isRight }: AnswerProps) {
  return (
    <div className={styles.answer} data-right={isRight}>
      <p>
        <span aria-hidden="true">{isRight ? "✓" : "✗"}</span>{" "}
        <LessonText chapter={chapter} text={option.says} />
      </p>
      <dl>
        <dt>{words.partRight}</dt>
        <dd>
          <LessonText chapter={chapter} text={option.partRight} />
        </dd>
        <dt>{isRight ? words.why : words.partWrong}</dt>
        <dd>
          <LessonText chapter={chapter} text={option.verdict} />
        </dd>
      </dl>
    </div>
  );
}
