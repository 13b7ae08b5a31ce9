import { fromMs } from "../kernel/time.ts";
import { type Piece, type ProgramProblem, problemAt, slice, trim } from "../program/piece.ts";
import type { Intervention } from "./intervention.ts";
import { parseChange } from "./parse-change.ts";
import { readNumber } from "./read-number.ts";

export interface ParsedInterventions {
  /** What could be read, in the order written; what has a problem is left out. */
  readonly interventions: readonly Intervention[];
  readonly problems: readonly ProgramProblem[];
}

export const MAX_INTERVENTIONS = 50;

/** An hour, longer than requests may come. */
const LATEST_MS = 3_600_000;

/**
 * Reads `at 10000 call 900; at 20000 call as before`: the grammar is in `docs/link-format.md`. An
 * intervention ends at `;` or at a line's end, `#` starts a comment. Never throws.
 */
export function parseInterventions(text: string): ParsedInterventions {
  const problems: ProgramProblem[] = [];
  const interventions: Intervention[] = [];
  for (const piece of pieces(text)) {
    if (interventions.length === MAX_INTERVENTIONS) {
      problems.push(problemAt(piece, `There are at most ${MAX_INTERVENTIONS} interventions.`));
      break;
    }
    const found = parseOne(piece.text);
    if (typeof found === "string") problems.push(problemAt(piece, found));
    else interventions.push(found);
  }
  return { interventions, problems };
}

function parseOne(text: string): Intervention | string {
  const [, moment, change = ""] = /^at\s+(\S+)\s*(.*)$/is.exec(text) ?? [];
  if (moment === undefined)
    return "An intervention begins with its moment, as in at 5000 call 900.";
  const ms = readNumber(moment, 0, LATEST_MS);
  if (ms === null) return `at: write a moment from 0 to ${LATEST_MS}, in milliseconds.`;
  const found = parseChange(change);
  return typeof found === "string" ? found : { at: fromMs(ms), change: found };
}

/** Those that are not empty, with their places; comments count as blanks. */
function pieces(written: string): readonly Piece[] {
  const text = written.replace(/#[^\n]*/g, (comment) => " ".repeat(comment.length));
  const whole = { text, from: 0 };
  const ends = [...text.matchAll(/[;\n]/g)].map(({ index }) => index);
  return [...ends, text.length]
    .map((end, i) => trim(slice(whole, i === 0 ? 0 : ends[i - 1]! + 1, end)))
    .filter((piece) => piece.text !== "");
}
