import { plainWords } from "../app/strings/lesson-text.ts";
import { rightOption } from "../src/lessons/answers.ts";
import type { Chapter, Question } from "../src/lessons/chapter.ts";
import { chapters, findChapter } from "../src/lessons/chapters/index.ts";
import { formats, minutesOf } from "../src/lessons/course.ts";
import { type Measured, MeasuredRun, scenarioOf } from "../src/lessons/measured.ts";
import { questionsOf } from "../src/lessons/questions.ts";
import type { Template } from "../src/lessons/template.ts";
import { run } from "../src/runner/run.ts";

/** The part of docs/teaching.md that says what the chapters say, with the numbers of their runs. */
export function teachingPage(): string {
  return [formatsTable(), ...chapters.map(chapterSection)].join("\n\n");
}

function formatsTable(): string {
  const rows = formats.map((format) => {
    const inside = format.chapters.map(({ id, minutes }) => {
      return `${findChapter(id)?.number} (${minutes})`;
    });
    const besides = format.besides.map(({ says, minutes }) => `${says} (${minutes})`);
    const parts = [inside.join(", "), ...besides].join("; ");
    return `| ${format.title} | ${parts} | ${minutesOf(format)} | ${format.says} |`;
  });
  return [
    "| format | chapters, and their minutes | in all | how |",
    "|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function chapterSection(chapter: Chapter): string {
  const runs = measure(chapter);
  const say = (text: Template) => plainWords(chapter, runs, text);
  const { number, title, minutes, id, words, challenges, teacher, teaches } = chapter;
  const taught = [...new Set(teaches.map(({ statement }) => statement))].join(", ");
  return [
    `## ${number}. ${title}`,
    `${minutes} minutes · \`#/learn/${id}\` · in class \`#/learn/${id}/scene?present\` · sheets \`#/learn/${id}/worksheet\`, \`#/learn/${id}/teacher\` · statements ${taught}`,
    `**Goal.** ${say(chapter.goal)}`,
    ...questionsOf(chapter).flatMap(({ question }) => questionParts(question, runs, say)),
    `**The idea.** ${say(words.aha)}`,
    `**What many think.** ${say(words.misconception)}`,
    "**Ask.**",
    teacher.prompts.map((text) => `- ${say(text)}`).join("\n"),
    "**Fine print, to be discussed.**",
    words.finePrint.map((text) => `- ${say(text)}`).join("\n"),
    "**Challenges.**",
    challenges
      .map(({ title: name, goal, debrief, shortcut }) => {
        return `- *${name}.* ${say(goal)} ${say(debrief)} The shortcut: ${say(shortcut.says)}`;
      })
      .join("\n"),
    `**Documentation.** ${teacher.links.map(({ label, url }) => `[${label}](${url})`).join(", ")}`,
  ].join("\n\n");
}

function questionParts(
  question: Question,
  runs: Measured,
  say: (text: Template) => string,
): readonly string[] {
  const right = rightOption(question, runs);
  const wrong = question.options.filter((option) => option !== right);
  return [
    `**Question.** ${say(question.asks)}`,
    `**Right:** ${right ? `${say(right.says)}. ${say(right.verdict)}` : ""}`,
    "What each wrong answer reveals:",
    wrong
      .map((option) => `- *${say(option.says)}* — ${say(option.partRight)} ${say(option.verdict)}`)
      .join("\n"),
  ];
}

function measure(chapter: Chapter): Measured {
  return new Map(
    chapter.runs.map(({ name }) => {
      const scenario = scenarioOf(chapter, name);
      return [name, new MeasuredRun(scenario, run(scenario))];
    }),
  );
}
