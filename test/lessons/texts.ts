import type { Chapter } from "../../src/lessons/chapter.ts";
import { questionsOf } from "../../src/lessons/questions.ts";
import type { Template } from "../../src/lessons/template.ts";

interface Text {
  /** Where it stands in the chapter. */
  readonly where: string;
  readonly text: Template;
  /** Does a learner read it, or the teacher? */
  readonly isForLearners: boolean;
}

/** Every text of a chapter that has templates. */
export function textsOf(chapter: Chapter): readonly Text[] {
  const { goal, words, watching, cases, sweeps = [], challenges, teacher } = chapter;
  const learner: readonly (readonly [string, Template])[] = [
    ["goal", goal],
    ["scene", words.scene],
    ["watch", words.watch],
    ["aha", words.aha],
    ["misconception", words.misconception],
    ...words.finePrint.map((text, i) => [`fine print ${i + 1}`, text] as const),
    ...watching.stops.flatMap(({ name, says }, i) => [
      [`stop ${i + 1}, name`, name] as const,
      [`stop ${i + 1}`, says] as const,
    ]),
    ...questionsOf(chapter).flatMap(({ key, question }) => [
      [`question ${key}`, question.asks] as const,
      ...question.options.flatMap(({ id, says, partRight, verdict }) => [
        [`answer ${id}`, says] as const,
        [`answer ${id}, part right`, partRight] as const,
        [`answer ${id}, verdict`, verdict] as const,
      ]),
    ]),
    ...cases.map(({ id, says }) => [`case ${id}`, says] as const),
    ...sweeps.map(({ id, says }) => [`sweep ${id}`, says] as const),
    ...challenges.flatMap(({ id, goal: wanted, debrief, shortcut }) => [
      [`challenge ${id}`, wanted] as const,
      [`challenge ${id}, debrief`, debrief] as const,
      [`challenge ${id}, shortcut`, shortcut.says] as const,
    ]),
  ];
  const teachers = [
    ...teacher.prompts.map((text, i) => [`prompt ${i + 1}`, text] as const),
    ...Object.entries(teacher.notes).map(([step, text]) => [`note ${step}`, text] as const),
  ];
  return [
    ...learner.map(([where, text]) => ({ where, text, isForLearners: true })),
    ...teachers.map(([where, text]) => ({ where, text, isForLearners: false })),
  ];
}
