import { type RefObject, useLayoutEffect, useState } from "react";
import type { Chapter, Stop } from "../../src/lessons/chapter.ts";
import { usePlayback } from "../store/playback.ts";
import { usePlayhead } from "../store/use-playhead.ts";
import { LessonText } from "./LessonText.tsx";
import styles from "./picture.module.css";
import { stopHere } from "./stops.ts";

interface Props {
  readonly chapter: Chapter;
  readonly stops: readonly Stop[];
  readonly frame: RefObject<HTMLElement | null>;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of what it stands in. */
  readonly around: number;
}

/** At a stop, a ring round one thing of the picture, and its name on it. */
export function Pointer({ chapter, stops, frame }: Props) {
  const at = usePlayhead();
  const isPlaying = usePlayback((state) => state.isPlaying);
  const stop = isPlaying ? null : stopHere(stops, at);
  const box = useBoxOf(stop?.thing ?? null, frame);
  if (stop === null || box === null) return null;
  const { left, top, width, height } = box;
  return (
    <div
      className={styles.pointer}
      style={{ left, top, width, height }}
      data-below={top < NAME_PX}
      data-edge={edgeAt(box)}
    >
      <p>
        <LessonText chapter={chapter} text={stop.name} />
      </p>
    </div>
  );
}

/** Room for a name over a thing; where there is less, it stands below. */
const NAME_PX = 60;

/** Half of what a long name takes. */
const HALF_NAME_PX = 90;

/** At which edge a name over the middle of a thing would be cut. */
function edgeAt({ left, width, around }: Box): "left" | "right" | undefined {
  const middle = left + width / 2;
  if (middle < HALF_NAME_PX) return "left";
  return middle > around - HALF_NAME_PX ? "right" : undefined;
}

/** Where the picture shows a thing, in pixels of the frame; it is looked for until it is drawn. */
function useBoxOf(thing: string | null, frame: RefObject<HTMLElement | null>): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const around = frame.current;
    setBox(null);
    if (thing === null || around === null) return;
    let due = 0;
    const look = () => {
      const found = findThing(around, thing);
      if (found === null) due = requestAnimationFrame(look);
      else setBox(boxIn(around, found));
    };
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(due);
      due = requestAnimationFrame(look);
    });
    observer.observe(around);
    return () => {
      cancelAnimationFrame(due);
      observer.disconnect();
    };
  }, [thing, frame]);
  return box;
}

/** A request is where its token is, or the place that it has. */
function findThing(around: HTMLElement, thing: string): Element | null {
  const [kind, task] = thing.split(".");
  const selectors = kind === "request" ? [`[data-task="${task}"]`] : [`[data-thing="${thing}"]`];
  for (const selector of selectors) {
    const found = [...around.querySelectorAll(selector)].find(
      (one) => one.getBoundingClientRect().width > 0,
    );
    if (found) return found;
  }
  return null;
}

/** A little larger than the thing. */
const AROUND_PX = 3;

function boxIn(around: HTMLElement, found: Element): Box {
  const frame = around.getBoundingClientRect();
  const thing = found.getBoundingClientRect();
  return {
    left: thing.left - frame.left - AROUND_PX,
    top: thing.top - frame.top + around.scrollTop - AROUND_PX,
    width: thing.width + 2 * AROUND_PX,
    height: thing.height + 2 * AROUND_PX,
    around: frame.width,
  };
}
