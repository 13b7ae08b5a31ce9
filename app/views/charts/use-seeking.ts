import { type FormEvent, type PointerEvent, useRef } from "react";
import type { Micros } from "../../../src/kernel/time.ts";
import { seek } from "../../store/playback.ts";
import { hold, readAt, shownWindow } from "./chart-time.ts";

/** A finger that has gone no further sideways may still be about to scroll the page. */
const SLOP_PX = 8;

type OnSlider = PointerEvent<HTMLInputElement>;

/**
 * What a pointer does on a chart's slider: it moves the playhead, and reads where it hovers. A finger
 * moves it only once it goes sideways or is lifted: the browser takes the others away to scroll.
 */
export function useSeeking(longest: Micros) {
  const finger = useRef<number | null>(null);
  const endOf = () => {
    finger.current = null;
    hold(null);
  };
  return {
    onInput: ({ currentTarget }: FormEvent<HTMLInputElement>) => {
      if (finger.current === null) seek(Number(currentTarget.value));
    },
    onPointerDown: ({ pointerType, clientX }: OnSlider) => {
      finger.current = pointerType === "touch" ? clientX : null;
      hold(shownWindow(longest));
    },
    onPointerMove: (event: OnSlider) => {
      const moment = momentUnder(event);
      readAt(moment);
      if (finger.current === null || Math.abs(event.clientX - finger.current) < SLOP_PX) return;
      finger.current = null;
      seek(moment);
    },
    onPointerUp: (event: OnSlider) => {
      if (finger.current !== null) seek(momentUnder(event));
      endOf();
    },
    onPointerCancel: endOf,
    onPointerLeave: () => readAt(null),
  };
}

/** The moment under the pointer, on a slider whose thumb has no width. */
function momentUnder({ currentTarget, clientX }: OnSlider): Micros {
  const { left, width } = currentTarget.getBoundingClientRect();
  const share = Math.max(0, Math.min(1, (clientX - left) / width));
  const [from, to] = [Number(currentTarget.min), Number(currentTarget.max)];
  return from + share * (to - from);
}
