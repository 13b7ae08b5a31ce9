import { useEffect, useRef } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { type StepId, steps } from "../../src/lessons/steps.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { stepAddress } from "./lesson-path.ts";
import styles from "./step-nav.module.css";

/** The six steps; each has a link of its own. */
export function StepNav({ chapter, step }: { readonly chapter: Chapter; readonly step: StepId }) {
  const list = useRef<HTMLOListElement>(null);
  // Where there is no room for all six, the one that is shown is in sight.
  useEffect(() => {
    const here = list.current?.children[steps.indexOf(step)];
    if (!list.current || !(here instanceof HTMLElement)) return;
    const middle = here.offsetLeft + here.offsetWidth / 2 - list.current.offsetLeft;
    list.current.scrollLeft = middle - list.current.clientWidth / 2;
  }, [step]);
  return (
    <nav className={styles.steps} aria-label={words.stepsLabel}>
      <ol ref={list}>
        {steps.map((id, index) => (
          <li key={id}>
            <a href={stepAddress(chapter, id)} aria-current={id === step ? "step" : undefined}>
              <span aria-hidden="true">{index + 1}</span> {words.steps[id]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
