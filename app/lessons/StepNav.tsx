import type { Chapter } from "../../src/lessons/chapter.ts";
import { type StepId, steps } from "../../src/lessons/steps.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { stepAddress } from "./lesson-path.ts";
import styles from "./lessons.module.css";

/** The six steps; each has a link of its own. */
export function StepNav({ chapter, step }: { readonly chapter: Chapter; readonly step: StepId }) {
  return (
    <nav className={styles.steps} aria-label={words.stepsLabel}>
      <ol>
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
