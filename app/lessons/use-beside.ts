import { useEffect, useState } from "react";
import type { Micros } from "../../src/kernel/time.ts";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { type Choice, choicesOf } from "../../src/lessons/choices.ts";
import type { StepId } from "../../src/lessons/steps.ts";
import { usePresenting } from "../classroom/present.ts";
import { setQuery, useLocation } from "../store/location.ts";
import { usePlayback } from "../store/playback.ts";
import { readStepView, writeStepView } from "./step-link.ts";

const MICROS_PER_MS = 1_000;
/** How long the playhead must have stood still for the address to say where. */
const SETTLE_MS = 250;

/** Where comparing and explaining stand. */
export function tellingMoment({ watching }: Chapter): Micros {
  return watching.tellingMs * MICROS_PER_MS;
}

/** Do two pictures stand beside each other at this step? */
export function comparesAt(step: StepId): boolean {
  return step === "compare" || step === "explain";
}

/** What is chosen, where its playhead is to be, and how to choose another. */
interface Beside {
  readonly choice: Choice | undefined;
  readonly at: Micros;
  readonly choose: (id: string) => void;
}

/** The address of a step that compares says what stands beside the scene, and when. */
export function useBeside(chapter: Chapter, step: StepId): Beside {
  const query = useLocation((state) => state.query);
  const [remembered, remember] = useState(chapter.cases[0]?.id);
  const told = readStepView(comparesAt(step) ? query : "");
  const choices = choicesOf(chapter);
  const id = choices.some((one) => one.id === told.case) ? told.case : remembered;
  useEffect(() => {
    if (id !== null) remember(id);
  }, [id]);
  useEffect(() => {
    if (!comparesAt(step)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = usePlayback.subscribe((now, before) => {
      if (now.at === before.at && now.isPlaying === before.isPlaying) return;
      clearTimeout(timer);
      if (!now.isPlaying) timer = setTimeout(() => tell(chapter, id), SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [chapter, step, id]);
  return {
    choice: choices.find((one) => one.id === id),
    at: told.at ?? tellingMoment(chapter),
    choose: (next) => {
      remember(next);
      tell(chapter, next);
    },
  };
}

/** In the address, but for what is so without it; a presentation goes by its own beats. */
function tell(chapter: Chapter, id: string | null | undefined): void {
  const { place, query } = useLocation.getState();
  if (place !== "learn" || usePresenting.getState().isOn) return;
  const { at, isPlaying } = usePlayback.getState();
  const stands = at === tellingMoment(chapter) ? null : at;
  setQuery(
    writeStepView({
      case: id === undefined || id === chapter.cases[0]?.id ? null : id,
      at: isPlaying ? readStepView(query).at : stands,
    }),
  );
}
