import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Chapter, Stop } from "../../src/lessons/chapter.ts";
import { usePlayback } from "../store/playback.ts";
import { usePlayhead } from "../store/use-playhead.ts";
import { boxIn, drawnIn, findThing, wordsIn } from "./in-picture.ts";
import { LessonText } from "./LessonText.tsx";
import styles from "./picture.module.css";
import { type Box, lineBetween, placeName } from "./place-name.ts";
import { stopHere } from "./stops.ts";

interface Props {
  readonly chapter: Chapter;
  readonly stops: readonly Stop[];
  readonly frame: RefObject<HTMLElement | null>;
}

/** At a stop, a ring round one thing of the picture, and its name near it, on no other words. */
export function Pointer({ chapter, stops, frame }: Props) {
  const at = usePlayhead();
  const isPlaying = usePlayback((state) => state.isPlaying);
  const stop = isPlaying ? null : stopHere(stops, at);
  const name = useRef<HTMLParagraphElement>(null);
  const placed = usePlaces(stop?.thing ?? null, frame, name);
  if (stop === null) return null;
  return (
    <div className={styles.pointer} data-placed={placed !== null}>
      {placed && <Ring {...placed} />}
      <p ref={name} style={{ left: placed?.name.left, top: placed?.name.top }}>
        <LessonText chapter={chapter} text={stop.name} />
      </p>
    </div>
  );
}

interface Places {
  readonly thing: Box;
  readonly name: Box;
}

function Ring({ thing, name }: Places) {
  const { x, y } = lineBetween(name, thing);
  return (
    <>
      <div style={{ ...thing }} />
      <svg aria-hidden="true">
        <line x1={x[0]} y1={y[0]} x2={x[1]} y2={y[1]} />
      </svg>
    </>
  );
}

/** A ring is a little larger than the thing. */
const AROUND_PX = 3;

/** Where the picture shows a thing, and where its name has room; it is looked for until it is drawn. */
function usePlaces(
  thing: string | null,
  frame: RefObject<HTMLElement | null>,
  name: RefObject<HTMLElement | null>,
): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);
  useLayoutEffect(() => {
    const [picture, words] = [frame.current, name.current];
    setPlaces(null);
    if (thing === null || picture === null || words === null) return;
    let due = 0;
    const look = () => {
      const found = findThing(picture, thing);
      if (found === null) due = requestAnimationFrame(look);
      else setPlaces(placesOf(picture, found, words));
    };
    const again = () => {
      cancelAnimationFrame(due);
      due = requestAnimationFrame(look);
    };
    const sizes = new ResizeObserver(again);
    // The name is longer when its numbers are measured.
    for (const one of [picture, words]) sizes.observe(one);
    // What is said of the moment may come later, and the name lies on no words of it.
    const said = new MutationObserver((records) => {
      if (records.some(({ target }) => !words.parentElement?.contains(target))) again();
    });
    said.observe(picture, { subtree: true, childList: true, characterData: true });
    return () => {
      cancelAnimationFrame(due);
      sizes.disconnect();
      said.disconnect();
    };
  }, [thing, frame, name]);
  return places;
}

function placesOf(picture: HTMLElement, found: Element, name: HTMLElement): Places {
  const { left, top, width, height } = boxIn(picture, found.getBoundingClientRect());
  const thing = {
    left: left - AROUND_PX,
    top: top - AROUND_PX,
    width: width + 2 * AROUND_PX,
    height: height + 2 * AROUND_PX,
  };
  const size = { width: name.offsetWidth, height: name.offsetHeight };
  const room = { width: picture.clientWidth, height: picture.scrollHeight };
  const covered = { words: wordsIn(picture, name), drawn: drawnIn(picture) };
  return { thing, name: placeName(thing, size, room, covered) };
}
