import FastForward from "lucide-react/icons/fast-forward";
import Flag from "lucide-react/icons/flag";
import Pause from "lucide-react/icons/pause";
import Play from "lucide-react/icons/play";
import Send from "lucide-react/icons/send";
import SkipBack from "lucide-react/icons/skip-back";
import SkipForward from "lucide-react/icons/skip-forward";
import StepBack from "lucide-react/icons/step-back";
import StepForward from "lucide-react/icons/step-forward";
import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import { useDrawing } from "../d3/use-drawing.ts";
import { setSpeed, speedAt, speeds, usePlayback } from "../store/playback.ts";
import { formatMoment } from "../strings/format.ts";
import { timeBar } from "../strings/time-bar.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Select } from "../ui/Select.tsx";
import { Notice } from "./Notice.tsx";
import { playOrAdvance, usesSteps } from "./play.ts";
import styles from "./time-bar.module.css";

const TimeTools = lazy(async () => ({
  default: (await import("./on-demand.ts")).onDemand.TimeTools,
}));

/** Everything about time in one place that never leaves the screen; the scrubber is its child. */
export function TimeBar({ children }: { readonly children: ReactNode }) {
  const speed = usePlayback((state) => state.speed);
  const now = usePlayback(speedAt);
  const [hasTools, setTools] = useState(false);
  return (
    <section className={styles.bar} aria-label={timeBar.label}>
      <div className={styles.buttons}>
        <IconButton icon={SkipBack} label={timeBar.toStart} onClick={later("toStart")} />
        <IconButton icon={StepBack} label={timeBar.stepBack} onClick={later("stepBack")} />
        <PlayButton />
        <IconButton icon={StepForward} label={timeBar.stepForward} onClick={later("stepForward")} />
        <IconButton icon={SkipForward} label={timeBar.toEnd} onClick={later("toEnd")} />
        <IconButton
          icon={Send}
          label={timeBar.send}
          onClick={later("sendRequest")}
          kind="outlined"
        />
      </div>
      <ReadOut />
      <div className={styles.scrubber}>{children}</div>
      <Select
        label={timeBar.speed}
        value={`${speed}`}
        options={speeds.map((micros) => ({
          value: `${micros}`,
          text:
            micros === speed && now !== speed
              ? timeBar.slowed(timeBar.speedWords(now))
              : timeBar.speedWords(micros),
        }))}
        onChange={(value) => setSpeed(Number(value))}
      />
      <span className={styles.toolSwitch}>
        <IconButton
          icon={Flag}
          label={timeBar.tools}
          isOn={hasTools}
          onClick={() => setTools(!hasTools)}
        />
      </span>
      <Notice />
      <Suspense>{hasTools && <TimeTools />}</Suspense>
    </section>
  );
}

/** Does it as soon as it is loaded. */
function later(act: keyof typeof import("./on-demand.ts")["onDemand"]["acts"]): () => void {
  return () => void import("./on-demand.ts").then(({ onDemand }) => onDemand.acts[act]());
}

function PlayButton() {
  const isPlaying = usePlayback((state) => state.isPlaying);
  const speed = usePlayback((state) => state.speed);
  // With less motion it is another thing that happens, so it looks other, too.
  const [icon, label] = usesSteps() ? [FastForward, timeBar.advance(speed)] : [Play, timeBar.play];
  return (
    <IconButton
      icon={isPlaying ? Pause : icon}
      label={isPlaying ? timeBar.pause : label}
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
