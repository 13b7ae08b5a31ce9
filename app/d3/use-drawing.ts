import { type RefObject, useEffect, useRef } from "react";
import { usePlayback } from "../store/playback.ts";
import { drawBetweenFrames, drawInFrame, forget, invalidate } from "./frame.ts";
import { onThemeChange } from "./palette.ts";
import { type TextSizes, textSizes } from "./text-sizes.ts";

/** The inner size of an element, and how many pixels the theme's rem has. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly rem: number;
}

export type TextSize = Size & TextSizes;

interface Drawing {
  readonly now: () => void;
  /** In the next frame. */
  readonly soon: () => void;
  /** Before it, in a task of its own. */
  readonly between: () => void;
}

const drawings = new WeakMap<Element, Drawing>();

/** Draws an element of `useDrawing` at once: what was done to it is seen before the next thing. */
export function drawNow(element: Element): void {
  drawings.get(element)?.now();
}

/** Draws it in the next frame, because something changed that nobody else knows of. */
export function drawSoon(element: Element): void {
  drawings.get(element)?.soon();
}

/**
 * Calls `draw` for an element whenever the playhead moves, the element's size or the theme changes,
 * React renders with another `draw`, or what `also` subscribes to changes; several of these in one
 * frame are one drawing. React itself does not render for any of them. So keep `draw` stable with
 * `useCallback`, over what React knows.
 */
export function useDrawing<Drawn extends Element>(
  draw: (element: Drawn, size: TextSize, at: number) => void,
  also: (listener: () => void) => () => void = nothingElse,
): RefObject<Drawn | null> {
  const ref = useRef<Drawn>(null);
  const latest = useRef(draw);

  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let size: TextSize | null = null;
    const now = () => {
      if (size !== null) latest.current(element, size, usePlayback.getState().at);
    };
    const soon = () => invalidate(now);
    const between = () => drawBetweenFrames(now);
    drawings.set(element, { now, soon, between });
    // The observer reports once at the beginning, when the page has been laid out: asking the
    // element itself would lay it out in between, for every view anew.
    const observer = new ResizeObserver(([entry]) => {
      const isFirst = size === null;
      const { width, height } = entry!.contentRect;
      size = { width, height, ...textSizes() };
      if (isFirst) drawInFrame(now);
      else between();
    });
    observer.observe(element);
    const stops = [
      // The playhead is seen in the frame that it moves in; what a run or a gesture changes, in the next.
      usePlayback.subscribe(({ at }, before) => (at === before.at ? between : soon)()),
      also(soon),
      onThemeChange(() => {
        if (size !== null) size = { ...size, ...textSizes() };
        soon();
      }),
    ];
    return () => {
      observer.disconnect();
      for (const stop of stops) stop();
      forget(now);
      drawings.delete(element);
    };
  }, [also]);

  useEffect(() => {
    latest.current = draw;
    if (ref.current !== null) drawings.get(ref.current)?.between();
  }, [draw]);

  return ref;
}

function nothingElse(): () => void {
  return () => {};
}
