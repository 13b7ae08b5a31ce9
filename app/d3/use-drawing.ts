import { type RefObject, useEffect, useRef } from "react";
import { usePlayback } from "../store/playback.ts";
import { forget, invalidate } from "./frame.ts";
import { onThemeChange } from "./palette.ts";

/** The inner size of an element, and how many pixels the theme's rem has. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly rem: number;
}

/**
 * Calls `draw` for an element whenever the playhead moves, the element's size or the theme changes,
 * or React renders with another `draw`. React itself does not render for any of these. So keep
 * `draw` stable with `useCallback`, over what React knows.
 */
export function useDrawing<Drawn extends Element>(
  draw: (element: Drawn, size: Size, at: number) => void,
): RefObject<Drawn | null> {
  const ref = useRef<Drawn>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let size = measure(element);
    const redraw = () => draw(element, size, usePlayback.getState().at);
    const schedule = () => invalidate(redraw);
    const observer = new ResizeObserver(() => {
      size = measure(element);
      schedule();
    });
    observer.observe(element);
    const stops = [
      usePlayback.subscribe(schedule),
      onThemeChange(() => {
        size = measure(element);
        schedule();
      }),
    ];
    redraw();
    return () => {
      observer.disconnect();
      for (const stop of stops) stop();
      forget(redraw);
    };
  }, [draw]);
  return ref;
}

function measure(element: Element): Size {
  const { width, height } = element.getBoundingClientRect();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { width, height, rem };
}
