import { useEffect, useRef } from "react";
import { usePlayback } from "../store/playback.ts";
import { useRun } from "../store/run.ts";
import { formatMoment } from "../strings/format.ts";
import { lab } from "../strings/lab.ts";
import hidden from "../theme/hidden.module.css";
import { sentenceAt } from "./NowSentence.tsx";

/** Long enough for a step to be one of several, and for the last message to be over. */
const SETTLE_MS = 400;
const GAP_MS = 2_000;

/** Says what is true now, when time stands still somewhere new; never while it passes. */
export function Announcer() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let spokenAt = Number.NEGATIVE_INFINITY;
    const speak = () => {
      const { at, isPlaying } = usePlayback.getState();
      if (isPlaying || ref.current === null) return;
      const said = useRun
        .getState()
        .runs.map((run, i) => `${lab.letters[i]}: ${sentenceAt(run, at)}`);
      ref.current.textContent = [formatMoment(at), ...said].join(" ");
      spokenAt = performance.now();
    };
    const unsubscribe = usePlayback.subscribe((now, before) => {
      if (now.isPlaying || (now.at === before.at && now.isPlaying === before.isPlaying)) return;
      clearTimeout(timer);
      timer = setTimeout(speak, Math.max(SETTLE_MS, spokenAt + GAP_MS - performance.now()));
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, []);
  return <div ref={ref} className={hidden.hidden} role="status" />;
}
