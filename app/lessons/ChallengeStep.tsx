import { useEffect, useMemo, useState } from "react";
import { startOf } from "../../src/lessons/attempt.ts";
import type { Challenge } from "../../src/lessons/challenge.ts";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { readHandIn, writeHandIn } from "../../src/lessons/hand-in.ts";
import { usePresenting } from "../classroom/present.ts";
import { withoutPresent, withPresent } from "../classroom/present-link.ts";
import { setQuery, useLocation } from "../store/location.ts";
import { beginWith, useStudy } from "../store/study.ts";
import { challengeWords as words } from "../strings/challenge.ts";
import { Segments } from "../ui/Segments.tsx";
import { ChallengeControls } from "./ChallengeControls.tsx";
import { ChallengeVerdict } from "./ChallengeVerdict.tsx";
import styles from "./challenge.module.css";
import { LessonText } from "./LessonText.tsx";
import { setLabAside } from "./lab-set-aside.ts";
import { challengeAddress } from "./lesson-path.ts";
import { challengeStudy } from "./lesson-study.ts";

interface Props {
  readonly chapter: Chapter;
  readonly isGoodShown: boolean;
  readonly onGood: (isShown: boolean) => void;
}

/** A goal, what may be changed, and a verdict on the run. The address is what is handed in. */
export function ChallengeStep({ chapter, isGoodShown, onGood }: Props) {
  const query = useLocation((state) => withoutPresent(state.query));
  const handIn = useMemo(() => readHandIn(chapter, query), [chapter, query]);
  const { challenge, problems } = handIn;
  const study = useStudy((state) => state.study);
  const start = useMemo(() => startOf(chapter, challenge), [chapter, challenge]);
  const { isHandedIn, said } = useHandIn(chapter, challenge, query);
  const isOpen = study.id === challengeStudy(chapter, challenge, {}).id;
  return (
    <>
      {chapter.challenges.length > 1 && (
        <Segments
          label={words.which}
          value={challenge.id}
          options={chapter.challenges.map(({ id, title }) => ({ value: id, text: title }))}
          onChange={(id) => {
            onGood(false);
            window.location.hash = challengeAddress(chapter, id);
          }}
        />
      )}
      <h2>{challenge.title}</h2>
      <p className={styles.goal}>
        <LessonText chapter={chapter} text={challenge.goal} />
      </p>
      {isHandedIn && <p className={styles.notice}>{words.handedIn}</p>}
      {[...said, ...problems].length > 0 && (
        <div className={styles.notice} role="alert">
          <p>{words.problems}</p>
          <ul>
            {[...new Set([...said, ...problems])].map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {isOpen && (
        <>
          <ChallengeControls challenge={challenge} start={start} />
          <ChallengeVerdict
            chapter={chapter}
            challenge={challenge}
            start={start}
            isGoodShown={isGoodShown}
            onGood={onGood}
          />
        </>
      )}
    </>
  );
}

/**
 * Opens what the address says, and keeps the address in step with what is changed. What came with
 * a link is called so until something is changed.
 */
function useHandIn(chapter: Chapter, challenge: Challenge, query: string) {
  const [said, setSaid] = useState<readonly string[]>([]);
  const [came, setCame] = useState<string | null>(null);
  useEffect(() => {
    const { changes, problems } = readHandIn(chapter, query);
    const open = challengeStudy(chapter, challenge, changes);
    const { study } = useStudy.getState();
    const start = startOf(chapter, challenge);
    const isHere =
      study.id === open.id && writeHandIn(chapter, challenge, start, study.base) === query;
    if (isHere) return;
    setLabAside();
    beginWith(open, challengeStudy(chapter, challenge, {}));
    setSaid(problems);
    setCame(Object.keys(changes).length > 0 ? query : null);
  }, [chapter, challenge, query]);
  useEffect(() => {
    const start = startOf(chapter, challenge);
    const { id } = challengeStudy(chapter, challenge, {});
    return useStudy.subscribe(({ study }, before) => {
      if (study === before.study || study.id !== id || before.study.id !== id) return;
      setCame(null);
      setSaid([]);
      const attempt = writeHandIn(chapter, challenge, start, study.base);
      setQuery(usePresenting.getState().isOn ? withPresent(attempt) : attempt);
    });
  }, [chapter, challenge]);
  return { isHandedIn: came !== null && came === query, said };
}
