import { type RefObject, useEffect } from "react";
import type { Drag } from "./time-gestures.ts";

/**
 * Zooms and pans time by wheel, drag and pinch over an element whose time begins at `gutter` rem.
 * What listens is loaded when a pointer first comes near; keys and buttons do all of it, too.
 */
export function useTimeGestures(ref: RefObject<Element | null>, gutter: number, drag: Drag): void {
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const listening = new AbortController();
    const load = async () => {
      const { listen } = await import("./time-gestures.ts");
      if (!listening.signal.aborted) listen(element, gutter, drag, listening.signal);
    };
    const options = { once: true, signal: listening.signal };
    element.addEventListener("pointerenter", () => void load(), options);
    return () => listening.abort();
  }, [ref, gutter, drag]);
}
