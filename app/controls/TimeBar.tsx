import { Pause, Play, Send, SkipBack, SkipForward, StepBack, StepForward } from "lucide-react";
import { type ReactNode, useCallback } from "react";
import { useDrawing } from "../d3/use-drawing.ts";
import { setSpeed, speeds, usePlayback } from "../store/playback.ts";
import { stepBack, stepForward, toEnd, toStart } from "../store/steps.ts";
import { formatMoment } from "../strings/format.ts";
import { timeBar } from "../strings/time-bar.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Select } from "../ui/Select.tsx";
import { playOrAdvance, usesSteps } from "./play.ts";
import styles from "./time-bar.module.css";

/** Everything about time in one place that never leaves the screen; the scrubber is its child. */
export function TimeBar({ children }: { readonly children: ReactNode }) {
  const speed = usePlayback((state) => state.speed);
  return (
    <section className={styles.bar} aria-label={timeBar.label}>
      <div className={styles.buttons}>
        <IconButton icon={SkipBack} label={timeBar.toStart} onClick={toStart} />
        <IconButton icon={StepBack} label={timeBar.stepBack} onClick={stepBack} />
        <PlayButton />
        <IconButton icon={StepForward} label={timeBar.stepForward} onClick={stepForward} />
        <IconButton icon={SkipForward} label={timeBar.toEnd} onClick={toEnd} />
        <IconButton icon={Send} label={timeBar.send} onClick={() => void send()} kind="outlined" />
      </div>
      <ReadOut />
      <div className={styles.scrubber}>{children}</div>
      <Select
        label={timeBar.speed}
        value={`${speed}`}
        options={speeds.map((micros) => ({
          value: `${micros}`,
          text: timeBar.speedWords(micros),
        }))}
        onChange={(value) => setSpeed(Number(value))}
      />
    </section>
  );
}

async function send(): Promise<void> {
  (await import("./on-demand.ts")).onDemand.sendRequest();
}

function PlayButton() {
  const isPlaying = usePlayback((state) => state.isPlaying);
  const speed = usePlayback((state) => state.speed);
  const play = usesSteps() ? timeBar.advance(speed) : timeBar.play;
  return (
    <IconButton
      icon={isPlaying ? Pause : Play}
      label={isPlaying ? timeBar.pause : play}
      onClick={playOrAdvance}
      kind="main"
    />
  );
}

/** Where the playhead stands. */
function ReadOut() {
  const draw = useCallback((element: HTMLElement, _size: unknown, at: number) => {
    element.textContent = formatMoment(at);
  }, []);
  const ref = useDrawing<HTMLOutputElement>(draw);
  return <output ref={ref} className={styles.readOut} aria-live="off" />;
}
