import { type RefObject, useEffect, useRef } from "react";
import { useSelection } from "../store/selection.ts";
import { forget, invalidate } from "./frame.ts";

/**
 * Calls `draw` when another request is pointed at, in this view or another, with its number or −1;
 * once a frame at most. What is emphasised should be all that it draws.
 */
export function useHovering<Drawn extends Element>(
  ref: RefObject<Drawn | null>,
  draw: (element: Drawn, task: number) => void,
): void {
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    const drawNow = () => {
      if (ref.current !== null) latest.current(ref.current, hoveredTask());
    };
    let before = hoveredTask();
    const stop = useSelection.subscribe(() => {
      if (hoveredTask() === before) return;
      before = hoveredTask();
      invalidate(drawNow);
    });
    return () => {
      stop();
      forget(drawNow);
    };
  }, [ref]);
}

/** The request that is pointed at; −1: none. */
export function hoveredTask(): number {
  return useSelection.getState().hovered?.task ?? -1;
}
