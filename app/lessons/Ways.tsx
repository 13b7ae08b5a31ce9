import type { Chapter } from "../../src/lessons/chapter.ts";
import { chapters } from "../../src/lessons/chapters/index.ts";
import { type StepId, steps } from "../../src/lessons/steps.ts";
import { usePlayback } from "../store/playback.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { stepAddress } from "./lesson-path.ts";
import styles from "./lessons.module.css";
import { OpenInLab } from "./OpenInLab.tsx";
import { useProgress, useSecondQuestion } from "./progress.ts";
import { stopAt } from "./stops.ts";

interface Props {
  readonly chapter: Chapter;
  readonly step: StepId;
  readonly hasPredicted: boolean;
}

/** To the next step and the one before, to the challenge or the next chapter, and into the Lab. */
export function Ways({ chapter, step, hasPredicted }: Props) {
  const here = steps.indexOf(step);
  const [before, next] = [steps[here - 1], steps[here + 1]];
  const isReady = useIsReady(chapter, step, hasPredicted);
  // Once one has answered, the way to watch stands beside the answer.
  const hasNext = next !== undefined && !(step === "predict" && hasPredicted);
  return (
    <nav className={styles.ways} aria-label={words.stepsLabel}>
      {before && <a href={stepAddress(chapter, before)}>{words.back}</a>}
      {hasNext && (
        <a className={isReady ? styles.next : undefined} href={stepAddress(chapter, next)}>
          {words.next(words.steps[next])}
        </a>
      )}
      {next === undefined && <NextChapter chapter={chapter} />}
      <span className={styles.side}>
        {next && next !== "challenge" && (
          <a href={stepAddress(chapter, "challenge")}>{words.skip}</a>
        )}
        <OpenInLab />
      </span>
    </nav>
  );
}

/** Is going on what one should do now? Not before one has answered, nor before one has watched. */
function useIsReady(chapter: Chapter, step: StepId, hasPredicted: boolean): boolean {
  const last = chapter.watching.stops.at(-1);
  const hasSeen = usePlayback(({ at }) => last === undefined || at >= stopAt(last));
  const asked = useSecondQuestion(chapter);
  if (step === "predict") return hasPredicted;
  if (step === "compare") return asked === null;
  return step !== "watch" || (hasPredicted && hasSeen);
}

function NextChapter({ chapter }: { readonly chapter: Chapter }) {
  const isPassed = useProgress(({ challenges }) =>
    chapter.challenges.some(({ id }) => challenges[`${chapter.id}/${id}`] !== undefined),
  );
  const next = chapters.find(({ number }) => number === chapter.number + 1);
  return (
    <a
      className={isPassed ? styles.next : undefined}
      href={next ? stepAddress(next, "scene") : "#/learn"}
    >
      {next ? words.nextChapter(next.number, next.title) : words.allChapters}
    </a>
  );
}
