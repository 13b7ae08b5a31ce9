import type { Chapter } from "../../src/lessons/chapter.ts";
import { pause, usePlayback } from "../store/playback.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./lessons.module.css";
import { goTo, playFromStart } from "./playing.ts";
import { tellingMoment } from "./use-beside.ts";

/** What stands still at a telling moment can be played to see how it came to that. */
export function Replay({ chapter }: { readonly chapter: Chapter }) {
  const isPlaying = usePlayback((state) => state.isPlaying);
  const telling = tellingMoment(chapter);
  const isThere = usePlayback(({ at }) => at === telling);
  return (
    <div className={styles.buttons}>
      {isPlaying ? (
        <Button onClick={pause}>{words.pause}</Button>
      ) : (
        <Button
          onClick={() => {
            playFromStart(chapter);
            // On a phone it may be further down.
            document.getElementById("picture")?.scrollIntoView({ block: "nearest" });
          }}
        >
          {words.fromStart}
        </Button>
      )}
      {!isThere && (
        <Button kind="quiet" onClick={() => goTo(telling)}>
          {words.toTelling}
        </Button>
      )}
    </div>
  );
}
