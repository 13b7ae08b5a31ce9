import { useEffect, useRef } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { NOT_SURE } from "../../src/lessons/progress.ts";
import { useLayout } from "../lab/use-layout.ts";
import { pause, usePlayback } from "../store/playback.ts";
import { usePlayhead } from "../store/use-playhead.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { Button } from "../ui/Button.tsx";
import { LessonText } from "./LessonText.tsx";
import { stepAddress } from "./lesson-path.ts";
import styles from "./lessons.module.css";
import { goTo, playOn, startOfPlaying } from "./playing.ts";
import { predict } from "./progress.ts";
import { stopAfter, stopAt, stopHere } from "./stops.ts";

interface Props {
  readonly chapter: Chapter;
  readonly hasPredicted: boolean;
}

/** Playback that stands still a few times, to name what is seen. */
export function WatchStep({ chapter, hasPredicted }: Props) {
  if (!hasPredicted) {
    return (
      <>
        <p className={styles.say}>{words.predictFirst}</p>
        <div className={styles.buttons}>
          <a className={styles.next} href={stepAddress(chapter, "predict")}>
            {words.toPredict}
          </a>
          <Button kind="quiet" onClick={() => predict(chapter.id, NOT_SURE)}>
            {words.notSureToo}
          </Button>
        </div>
      </>
    );
  }
  return <Watching chapter={chapter} />;
}

function Watching({ chapter }: { readonly chapter: Chapter }) {
  const { stops } = chapter.watching;
  const isPlaying = usePlayback((state) => state.isPlaying);
  const at = usePlayhead();
  const here = isPlaying ? null : stopHere(stops, at);
  const next = stopAfter(stops, at);
  const from = startOfPlaying(chapter);
  const isPhone = useLayout() === "phone";
  const stop = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (here !== null) stop.current?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const say = (
    <p className={styles.say}>
      <LessonText chapter={chapter} text={chapter.words.watch} />
    </p>
  );
  return (
    <>
      {!isPhone && say}
      <div className={styles.buttons}>
        {isPlaying ? (
          <Button kind="filled" onClick={pause}>
            {words.pause}
          </Button>
        ) : (
          <Button kind="filled" onClick={() => playOn(chapter)}>
            {at === from ? words.play : words.playOn}
          </Button>
        )}
        <Button onClick={() => next && goTo(stopAt(next))} isDisabled={next === null}>
          {words.nextStop}
        </Button>
        <Button kind="quiet" onClick={() => goTo(from)}>
          {isPhone ? words.againShort : words.again}
        </Button>
      </div>
      {/* Under the picture there is room for one of the two. */}
      {isPhone && here === null && say}
      <div role="status" className={styles.stop} data-last={next === null} ref={stop}>
        {here && (
          <>
            <h2>
              <span>{words.stop(stops.indexOf(here) + 1, stops.length)}</span>
              <LessonText chapter={chapter} text={here.name} />
            </h2>
            <p>
              <LessonText chapter={chapter} text={here.says} />
            </p>
            {next === null && <p className={styles.quiet}>{words.allSeen}</p>}
          </>
        )}
      </div>
    </>
  );
}
