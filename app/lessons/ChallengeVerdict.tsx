import { useEffect, useMemo, useState } from "react";
import { type Fault, type Verdict, verdictOf } from "../../src/lessons/attempt.ts";
import type { Challenge } from "../../src/lessons/challenge.ts";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { writeHandIn } from "../../src/lessons/hand-in.ts";
import { MeasuredRun } from "../../src/lessons/measured.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { findSetting } from "../../src/scenario/settings/index.ts";
import { learnersAddress } from "../classroom/present-link.ts";
import { useRun } from "../store/run.ts";
import { beginWith, useStudy } from "../store/study.ts";
import { challengeWords as words } from "../strings/challenge.ts";
import { faultWords, measuredWords, ruleWords } from "../strings/lesson-rules.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./challenge.module.css";
import { LessonText } from "./LessonText.tsx";
import { challengeStudy } from "./lesson-study.ts";
import { useMeasuring } from "./measuring.ts";
import { achieve } from "./progress.ts";

interface Props {
  readonly chapter: Chapter;
  readonly challenge: Challenge;
  readonly start: Scenario;
  readonly isGoodShown: boolean;
  readonly onGood: (isShown: boolean) => void;
}

/** Each rule with what the run measured, what it is worth, and the good one beside it. */
export function ChallengeVerdict(props: Props) {
  const { chapter, challenge, start, isGoodShown, onGood } = props;
  const { verdict, base } = useVerdict(chapter, challenge, start);
  useEffect(() => {
    if (!verdict?.passes) return;
    const query = writeHandIn(chapter, challenge, start, base);
    achieve(`${chapter.id}/${challenge.id}`, verdict.stars, query);
  }, [verdict, chapter, challenge, start, base]);
  return (
    <section className={styles.verdict} aria-label={words.rules}>
      <h3>{words.rules}</h3>
      {verdict && <Rules verdict={verdict} />}
      <p role="status" className={styles.result} data-passes={verdict?.passes ?? false}>
        {verdict === null ? words.running : resultOf(verdict)}
      </p>
      <div className={styles.buttons}>
        {verdict?.passes && <HandInButton />}
        <Button onClick={() => onGood(!isGoodShown)}>
          {isGoodShown ? words.hideGood : words.showGood}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            onGood(false);
            const fresh = challengeStudy(chapter, challenge, {});
            beginWith(fresh, fresh);
          }}
        >
          {words.startAgain}
        </Button>
      </div>
      {isGoodShown && <Debrief chapter={chapter} challenge={challenge} />}
    </section>
  );
}

function resultOf({ passes, stars, judged, faults }: Verdict): string {
  if (passes) return `${"★".repeat(stars)} ${words.passed(stars)}`;
  if (faults.length > 0) return words.refused;
  return words.notYet(judged.filter(({ holds }) => holds).length, judged.length);
}

/** Null while the run has not ended. */
function useVerdict(chapter: Chapter, challenge: Challenge, start: Scenario) {
  const { status, runs } = useRun();
  const { base } = useStudy(({ study }) => study);
  const others = useMeasuring((state) => state.runs);
  const [run] = runs;
  const verdict = useMemo(() => {
    if (status !== "ready" || run === undefined) return null;
    return verdictOf(start, challenge, new MeasuredRun(base, run.trace), others);
  }, [status, run, base, start, challenge, others]);
  return { verdict, base, chapter };
}

function Rules({ verdict: { judged, faults } }: { readonly verdict: Verdict }) {
  return (
    <ul className={styles.rules}>
      {judged.map((one) => (
        <li key={ruleWords(one)} data-holds={one.holds}>
          <span role="img" aria-label={one.holds ? words.holds : words.fails}>
            {one.holds ? "✓" : "✗"}
          </span>
          <span>{ruleWords(one)}</span>
          <span className={styles.measured}>{words.measured(measuredWords(one))}</span>
        </li>
      ))}
      {faults.map((fault) => (
        <li key={fault.path} data-holds={false}>
          <span role="img" aria-label={words.fails}>
            ✗
          </span>
          <span>{faultWords(fault, labelOf(fault))}</span>
        </li>
      ))}
    </ul>
  );
}

/** Of a program only a length has bounds. */
function labelOf({ kind, path }: Fault): string {
  if (kind === "bounds" && path === "program") return words.holding;
  return findSetting(path)?.label ?? path;
}

/** The address is the hand-in: it is only copied. */
function HandInButton() {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(learnersAddress(window.location.href));
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  };
  return (
    <>
      <Button kind="filled" onClick={() => void copy()}>
        {words.handIn}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}

function Debrief({ chapter, challenge }: Pick<Props, "chapter" | "challenge">) {
  return (
    <>
      <h3>{words.whyGood}</h3>
      <p>
        <LessonText chapter={chapter} text={challenge.debrief} />
      </p>
      <h3>{words.shortcut}</h3>
      <p>
        <LessonText chapter={chapter} text={challenge.shortcut.says} />
      </p>
    </>
  );
}
