import { parseDuration } from "./parse-duration.ts";
import type { Program, Step } from "./step.ts";

/** Something wrong in a program's text, for the person who wrote it. */
export interface ProgramProblem {
  readonly message: string;
  /** Where in the text, in characters from 0; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface ParsedProgram {
  /** What could be read; steps with a problem are left out. */
  readonly programs: readonly Program[];
  readonly problems: readonly ProgramProblem[];
}

export const MAX_STEPS = 100;
export const MAX_PROGRAMS = 20;
const MAX_WEIGHT = 1_000;

const STEP_NAMES = "compute, query, call, begin, commit, rollback";

/**
 * Reads `compute 2; query 5; call ~200; begin; query 3; commit`. Steps end at `;` or at a line's
 * end, `#` starts a comment. Several programs are separated by `|`, each with an optional weight:
 * `9: query 5 | 1: query 500`. Never throws.
 */
export function parseProgram(text: string): ParsedProgram {
  const problems: ProgramProblem[] = [];
  const programs: Program[] = [];
  for (const part of split(withoutComments(text), "|")) {
    if (programs.length === MAX_PROGRAMS) {
      problems.push({ ...range(part), message: `A mix has at most ${MAX_PROGRAMS} programs.` });
      break;
    }
    programs.push(readOne(part, problems));
  }
  return { programs, problems };
}

/** A piece of the text that knows where it stands. */
interface Piece {
  readonly text: string;
  readonly from: number;
}

function readOne(part: Piece, problems: ProgramProblem[]): Program {
  const { weight, rest } = readWeight(part, problems);
  const steps: Step[] = [];
  let openBegin: Piece | null = null;
  for (const piece of split(rest.text, /[;\n]/, rest.from).map(trim)) {
    if (piece.text === "") continue;
    if (steps.length === MAX_STEPS) {
      problems.push({ ...range(piece), message: `A program has at most ${MAX_STEPS} steps.` });
      break;
    }
    const step = readStep(piece, problems);
    if (!step) continue;
    const misplaced = transactionProblem(step, openBegin !== null);
    if (misplaced) {
      problems.push({ ...range(piece), message: misplaced });
      continue;
    }
    if (step.kind === "begin") openBegin = piece;
    if (step.kind === "commit" || step.kind === "rollback") openBegin = null;
    steps.push(step);
  }
  if (openBegin) {
    const message = "This transaction is never ended: add a commit or a rollback.";
    problems.push({ ...range(openBegin), message });
    endTransaction(steps);
  }
  if (steps.length === 0) problems.push({ ...range(part), message: "A program needs a step." });
  return { steps, weight };
}

/** The rollback needs room: in a full program it takes the place of the last step. */
function endTransaction(steps: Step[]): void {
  const dropped = steps.length === MAX_STEPS ? steps.pop() : undefined;
  if (dropped?.kind !== "begin") steps.push({ kind: "rollback" });
}

function readWeight(part: Piece, problems: ProgramProblem[]): { weight: number; rest: Piece } {
  const match = /^\s*([^\s:;][^:;\n]*)?:/.exec(part.text);
  if (!match) return { weight: 1, rest: part };
  const rest = { text: part.text.slice(match[0].length), from: part.from + match[0].length };
  const written = (match[1] ?? "").trim();
  const weight = /^\d{1,9}(\.\d{1,6})?$/.test(written) ? Number(written) : 0;
  if (weight > 0 && weight <= MAX_WEIGHT) return { weight, rest };
  const message = `A program's weight is a number above 0 and at most ${MAX_WEIGHT}.`;
  problems.push({ from: part.from, to: rest.from, message });
  return { weight: 1, rest };
}

function readStep(piece: Piece, problems: ProgramProblem[]): Step | null {
  const [, word = "", argument = ""] = /^(\S+)\s*(.*)$/.exec(piece.text) ?? [];
  const kind = word.toLowerCase();
  switch (kind) {
    case "compute":
    case "query":
    case "call": {
      const duration = parseDuration(argument);
      if (typeof duration !== "string") return { kind, duration };
      problems.push({ ...range(piece), message: `${kind}: ${duration}` });
      return null;
    }
    case "begin":
    case "commit":
    case "rollback":
      if (argument === "") return { kind };
      problems.push({ ...range(piece), message: `${kind} stands alone, without a number.` });
      return null;
    default:
      problems.push({ ...range(piece), message: `Unknown step. The steps are ${STEP_NAMES}.` });
      return null;
  }
}

function transactionProblem(step: Step, isOpen: boolean): string | null {
  if (step.kind === "begin" && isOpen) return "A transaction is already open here.";
  if ((step.kind === "commit" || step.kind === "rollback") && !isOpen) {
    return `${step.kind} without a begin before it.`;
  }
  return null;
}

/** The separator is one character. */
function split(text: string, separator: string | RegExp, from = 0): Piece[] {
  let at = from;
  return text.split(separator).map((piece) => {
    const here = at;
    at += piece.length + 1;
    return { text: piece, from: here };
  });
}

/** Blanks in the place of comments, so that whatever stands in one means nothing. */
function withoutComments(text: string): string {
  return text.replace(/#[^\n]*/g, (comment) => " ".repeat(comment.length));
}

function trim(piece: Piece): Piece {
  const start = piece.text.length - piece.text.trimStart().length;
  return { text: piece.text.trim(), from: piece.from + start };
}

function range(piece: Piece): { from: number; to: number } {
  return { from: piece.from, to: piece.from + piece.text.length };
}
