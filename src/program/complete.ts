import { isParallel } from "./parse-parallel.ts";
import { readSource } from "./source.ts";

/** What may be written at a place of a program's text. */
export interface Completion {
  /** What it would take the place of; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly CompletionOption[];
}

export interface CompletionOption {
  readonly text: string;
  /** Which of the grammar's words it is, for whoever explains it. */
  readonly word: string;
}

const TIMED = ["compute 2", "query 5", 'sql "SET x = 1"', "call 200"];
const PLAIN = ["begin", "commit", "rollback", "forget", "checkout", "release", "close"];
const STEPS = [...TIMED, ...PLAIN, "parallel { query 5 & call 20 }"];

/** What may stand behind the milliseconds of a step. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  query: ["open", "leak", "leak until end", "via pool"],
  sql: ["open", "leak", "leak until end", "via pool"],
  compute: ["yield 2", "helper"],
};
const SHAPES = ["erlang 4", "cv 2", "lognormal 1"];

/** What may stand at the caret; null where nothing can be said, as within a comment or a number. */
export function completionAt(written: string, caret: number): Completion | null {
  const { text } = readSource(written);
  if (isInComment(written, text, caret)) return null;
  const before = text.slice(0, caret);
  const begins =
    Math.max(...[";", "\n", "|", "&", "{"].map((mark) => before.lastIndexOf(mark))) + 1;
  const step = before.slice(begins).replace(/^\s*(?:[^\s:;]+:)?\s*/, "");
  const isInside = isInBranch(before);
  const word = /[a-z]*$/i.exec(step)![0].toLowerCase();
  if (word.length === step.length) {
    return offer(isInside ? TIMED : STEPS, word, caret);
  }
  const name = /^[a-z]+/i.exec(step)?.[0].toLowerCase() ?? "";
  const isTimeThere = /\s[\d~"]/.test(step) && /\s[a-z]*$/i.test(step);
  if (!isTimeThere) return null;
  const shapes = /~\s*[\d.]+\s+[a-z]*$/i.test(step) ? SHAPES : [];
  const behind = (BEHIND[name] ?? []).filter((flag) => !(isInside && flag === "open"));
  return offer([...shapes, ...behind], word, caret);
}

function offer(all: readonly string[], begun: string, caret: number): Completion | null {
  const fitting = all.filter((text) => text.startsWith(begun));
  const isAllThere = fitting.length === 1 && fitting[0] === begun;
  if (fitting.length === 0 || isAllThere) return null;
  const options = fitting.map((text) => ({ text, word: /^[a-z]+/.exec(text)![0] }));
  return { from: caret - begun.length, to: caret, options };
}

/** A comment is blank in the source. */
function isInComment(written: string, text: string, caret: number): boolean {
  const from = written.lastIndexOf("\n", caret - 1) + 1;
  const sign = written.indexOf("#", from);
  return sign >= 0 && sign < caret && text[sign] !== "#" && !text.slice(sign, caret).includes("_");
}

/** Behind the brace of a parallel that is not closed yet. */
function isInBranch(before: string): boolean {
  const open = before.lastIndexOf("{");
  if (open < 0 || before.indexOf("}", open) >= 0) return false;
  const start = Math.max(...[";", "\n", "|"].map((mark) => before.lastIndexOf(mark, open))) + 1;
  return isParallel({ text: before.slice(start).trimStart(), from: start });
}
