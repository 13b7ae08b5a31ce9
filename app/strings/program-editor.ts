import type { EditedSteps } from "../../src/program/edit-steps.ts";
import { formatStep } from "../../src/program/format.ts";
import { numberSteps } from "../../src/program/number-steps.ts";

/** What is said about a program that is edited. */
export const programWords = {
  steps: "Steps",
  stepsCaption: "The steps, what each variant's connection does meanwhile, and how to move them.",
  mix: "Program of the mix",
  ofMix: (index: number) => `program ${index + 1}`,
  tools: "Move or remove",
  drag: "Drag to move",
  moveUp: (step: string) => `Move up: ${step}`,
  moveDown: (step: string) => `Move down: ${step}`,
  remove: (step: string) => `Remove: ${step}`,
  editLine: (step: string) => `Edit as text: ${step}`,
  add: "Add a step",
  addHint: "Add a step …",
  asText: "Edit as text",
  run: "Run",
  discard: "Discard",
  field: "The program as text",
  hint: "Enter runs it, Shift+Enter begins a line, Ctrl+Space offers words. Alt+↑ and Alt+↓ move a step.",
  lineHint: "Alt+↑ and Alt+↓ move a step.",
  offers: "Words that fit",
  place: (line: number, column: number) => `Line ${line}, column ${column}`,
  notThere: "It cannot go there.",
  notRun: "This has not run; the picture is still the last good program's.",
  p99Of: (letter: string) => `p99 in ${letter}`,
  was: (length: string) => `was ${length}`,
} as const;

/** "call 490 is now step 1 of 3". */
export function movedWords(edited: EditedSteps): string {
  const { length } = numberSteps(edited.steps);
  return `${nameOf(edited)} is now step ${edited.index + 1} of ${length}.`;
}

export function addedWords(edited: EditedSteps): string {
  return `${nameOf(edited)} was added as step ${edited.index + 1}.`;
}

export function removedWords(step: string, gone: number): string {
  return gone > 1 ? `${step} and its partner were removed.` : `${step} was removed.`;
}

function nameOf({ steps, index }: EditedSteps): string {
  const one = numberSteps(steps)[index];
  if (one === undefined) return "";
  return one.step.kind === "parallel" ? one.step.kind : formatStep(one.step);
}

/** What the words of the grammar mean, beside them in the list. */
export const stepWords: Readonly<Record<string, string>> = {
  compute: "own computing, ms",
  query: "a statement, ms",
  sql: "a statement that says so",
  call: "waits for another service, ms",
  begin: "a transaction, by the library",
  commit: "ends it",
  rollback: "ends it, undone",
  forget: "never ends it",
  checkout: "takes a connection",
  release: "gives it back",
  close: "the result opened last",
  parallel: "branches at once",
  open: "its result stays open",
  leak: "its result is never closed",
  via: "a connection of its own",
  yield: "gives up its turn, each ms",
  helper: "on a helper thread",
  erlang: "more regular",
  cv: "less regular",
  lognormal: "as measured times are",
};

/** What can be added with one choice. */
export const addable = [
  "query 5",
  "compute 2",
  "call 200",
  "begin; commit",
  "checkout; release",
  'sql "SET x = 1"',
  "query 5 leak",
  "parallel { query 5 & call 20 }",
] as const;
