import { useId, useRef } from "react";
import styles from "./slider.module.css";

interface Props {
  readonly label: string;
  /** What it means, in one sentence. */
  readonly sentence: string;
  readonly value: number;
  readonly max: number;
  /** The value in words. */
  readonly text: string;
  /** While the hand moves it. */
  readonly onSlide: (value: number) => void;
  /** When the hand lets go. */
  readonly onChange: (value: number) => void;
}

/** Of several values none is torn from its unit. */
const NO_BREAK = "\u00a0";

/** A native slider from 0 to `max`, with its name, its value in words and what it means. */
export function Slider({ label, sentence, value, max, text, onSlide, onChange }: Props) {
  const id = useId();
  const isSliding = useRef(false);
  const finish = (at: number) => {
    if (isSliding.current) onChange(at);
    isSliding.current = false;
  };
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={max}
        step={1}
        value={value}
        aria-valuetext={text}
        aria-describedby={`${id}-sentence`}
        style={{ "--share": value / Math.max(1, max) } as React.CSSProperties}
        onChange={({ currentTarget }) => {
          isSliding.current = true;
          onSlide(Number(currentTarget.value));
        }}
        onPointerUp={({ currentTarget }) => finish(Number(currentTarget.value))}
        onKeyUp={({ currentTarget }) => finish(Number(currentTarget.value))}
        onBlur={({ currentTarget }) => finish(Number(currentTarget.value))}
      />
      {/* The slider itself says it; a live region would say it twice. */}
      <output htmlFor={id} aria-live="off">
        {text.replaceAll(/(?<=\d) /g, NO_BREAK)}
      </output>
      <p id={`${id}-sentence`}>{sentence}</p>
    </div>
  );
}
