import type { Stop } from "../../../src/scenario/settings/stops.ts";
import type { Phase } from "../../store/study.ts";
import { Slider } from "../../ui/Slider.tsx";

interface Props {
  readonly label: string;
  readonly sentence: string;
  readonly value: Stop;
  readonly stops: readonly Stop[];
  /** The value in words; of several variants, the values. */
  readonly text: string;
  readonly onChange: (value: Stop, phase: Phase) => void;
}

/** A setting on a slider that rests at round values. */
export function StopSlider({ label, sentence, value, stops, text, onChange }: Props) {
  const change = (index: number, phase: Phase) => onChange(stops[index] ?? null, phase);
  return (
    <Slider
      label={label}
      sentence={sentence}
      value={stops.indexOf(value)}
      max={stops.length - 1}
      text={text}
      onSlide={(index) => change(index, "sliding")}
      onChange={(index) => change(index, "final")}
    />
  );
}
