import type { Chapter } from "../../src/lessons/chapter.ts";
import { type Measured, quantityOf, scenarioOf } from "../../src/lessons/measured.ts";
import {
  type Asked,
  type Piece,
  parseTemplate,
  type Template,
} from "../../src/lessons/template.ts";
import { formatQuantity, formatRatio } from "./lesson-numbers.ts";

/** What stands where a run has not ended yet. */
export const UNMEASURED = "⋯";

/** What a number of a text says, of the runs that have ended. */
export function numberWords(
  chapter: Chapter,
  runs: Measured,
  { of, by }: Extract<Piece, { kind: "number" }>,
): string {
  const quantity = ask(chapter, runs, of);
  if (quantity === null) return UNMEASURED;
  if (by === null) return formatQuantity(quantity);
  const other = ask(chapter, runs, by);
  return other === null ? UNMEASURED : formatRatio(quantity.value / other.value);
}

function ask(chapter: Chapter, runs: Measured, { run, word }: Asked) {
  return quantityOf(scenarioOf(chapter, run), runs.get(run), word);
}

/** A template as plain words, for what has no room for more: labels, documents, titles. */
export function plainWords(chapter: Chapter, runs: Measured, template: Template): string {
  return parseTemplate(template)
    .map((piece) => (piece.kind === "number" ? numberWords(chapter, runs, piece) : piece.text))
    .join("");
}
