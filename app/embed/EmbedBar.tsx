import Pause from "lucide-react/icons/pause";
import Play from "lucide-react/icons/play";
import SkipBack from "lucide-react/icons/skip-back";
import SkipForward from "lucide-react/icons/skip-forward";
import StepBack from "lucide-react/icons/step-back";
import StepForward from "lucide-react/icons/step-forward";
import { useCallback } from "react";
import { playOrAdvance, usesSteps } from "../controls/play.ts";
import { useDrawing } from "../d3/use-drawing.ts";
import { useEmbed } from "../store/embed.ts";
import { setSpeed, speeds, usePlayback } from "../store/playback.ts";
import { selectedTask, useSelection } from "../store/selection.ts";
import { stepBack, stepForward, toEnd, toStart } from "../store/steps.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { embed as words } from "../strings/embed.ts";
import { formatMoment } from "../strings/format.ts";
import { timeBar } from "../strings/time-bar.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Select } from "../ui/Select.tsx";
import { ScrubberView } from "../views/scrubber/ScrubberView.tsx";
import styles from "./embed.module.css";
import { useFullSize } from "./use-full-size.ts";

/** Time, as much of it as the link allows, and the way to the whole page. */
export function EmbedBar({ run }: { readonly run: VariantRun | undefined }) {
  const controls = useEmbed((state) => state.controls);
  const address = useFullSize();
  const task = useSelection(selectedTask);
  return (
    <section className={styles.bar} aria-label={words.time} data-controls={controls}>
      {controls !== "none" && <Buttons hasAll={controls === "all"} />}
      {controls !== "none" && (
        <div className={styles.scrubber}>
          {run && <ScrubberView run={run} unit={run.surroundings.unit} selected={task} />}
        </div>
      )}
      {controls === "all" && <Speed />}
      <div className={styles.end}>
        <ReadOut />
        <a href={address} target="_blank" rel="noopener">
          {words.fullSize}
        </a>
      </div>
    </section>
  );
}

function Buttons({ hasAll }: { readonly hasAll: boolean }) {
  const isPlaying = usePlayback((state) => state.isPlaying);
  const speed = usePlayback((state) => state.speed);
  const toPlay = usesSteps() ? timeBar.advance(speed) : timeBar.play;
  return (
    <div className={styles.buttons}>
      {hasAll && <IconButton icon={SkipBack} label={timeBar.toStart} onClick={toStart} />}
      {hasAll && <IconButton icon={StepBack} label={timeBar.stepBack} onClick={stepBack} />}
      <IconButton
        icon={isPlaying ? Pause : Play}
        label={isPlaying ? timeBar.pause : toPlay}
        onClick={playOrAdvance}
        kind="main"
      />
      {hasAll && (
        <IconButton icon={StepForward} label={timeBar.stepForward} onClick={stepForward} />
      )}
      {hasAll && <IconButton icon={SkipForward} label={timeBar.toEnd} onClick={toEnd} />}
    </div>
  );
}

function Speed() {
  const speed = usePlayback((state) => state.speed);
  return (
    <Select
      label={timeBar.speed}
      value={`${speed}`}
      options={speeds.map((micros) => ({ value: `${micros}`, text: timeBar.speedWords(micros) }))}
      onChange={(value) => setSpeed(Number(value))}
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
