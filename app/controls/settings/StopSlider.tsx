import { Slider } from "@base-ui/react/slider";
import { useId } from "react";
import type { Phase } from "../../store/study.ts";
import styles from "./settings.module.css";
import type { Stop } from "./stops.ts";

interface Props {
  readonly label: string;
  readonly sentence: string;
  readonly value: Stop;
  readonly stops: readonly Stop[];
  readonly format: (value: Stop) => string;
  readonly onChange: (value: Stop, phase: Phase) => void;
}

/** A setting on a slider that rests at round values. */
export function StopSlider({ label, sentence, value, stops, format, onChange }: Props) {
  const id = useId();
  const change = (index: number, phase: Phase) => {
    const stop = stops[index];
    if (stop !== undefined) onChange(stop, phase);
  };
  return (
    <Slider.Root
      className={styles.setting}
      value={stops.indexOf(value)}
      min={0}
      max={stops.length - 1}
      largeStep={5}
      onValueChange={(index) => change(index, "sliding")}
      onValueCommitted={(index) => change(index, "final")}
      aria-describedby={id}
    >
      <Slider.Label className={styles.label}>{label}</Slider.Label>
      <span className={styles.value}>{format(value)}</span>
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Indicator className={styles.indicator} />
          <Slider.Thumb
            className={styles.thumb}
            getAriaValueText={(_, index) => format(stops[index] ?? null)}
            aria-describedby={id}
          />
        </Slider.Track>
      </Slider.Control>
      <p id={id} className={styles.sentence}>
        {sentence}
      </p>
    </Slider.Root>
  );
}
