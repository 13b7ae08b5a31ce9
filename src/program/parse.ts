import { isParallel, parseParallel } from "./parse-parallel.ts";
import { parseStep } from "./parse-step.ts";
import { type Piece, type ProgramProblem, problemAt, slice } from "./piece.ts";
import { type Quotes, readSource } from "./source.ts";
import { splitPrograms, splitSteps } from "./split-text.ts";
import type { Program, Step } from "./step.ts";
import { MAX_STEPS, StepList } from "./step-list.ts";

export interface ParsedProgram {
  /** What could be read; steps with a problem are left out. */
  readonly programs: readonly Program[];
  readonly problems: readonly ProgramProblem[];
}

export const MAX_PROGRAMS = 20;
const MAX_WEIGHT = 1_000;

/**
 * Reads `compute 2; query 5; call ~200; begin; query 3; commit`: the grammar is in
 * `docs/link-format.md`. Steps end at `;` or at a line's end, `#` starts a comment. Several programs
 * are separated by `|`, each with an optional weight: `9: query 5 | 1: query 500`. Never throws.
 */
export function parseProgram(text: string): ParsedProgram {
  const problems: ProgramProblem[] = [];
  const programs: Program[] = [];
  const source = readSource(text);
  for (const part of splitPrograms({ text: source.text, from: 0 })) {
    if (programs.length === MAX_PROGRAMS) {
      problems.push(problemAt(part, `A mix has at most ${MAX_PROGRAMS} programs.`));
      break;
    }
    programs.push(readOne(part, source.quotes, problems));
  }
  return { programs, problems };
}

function readOne(part: Piece, quotes: Quotes, problems: ProgramProblem[]): Program {
  const { weight, rest } = readWeight(part, problems);
  const steps = readSteps(rest, quotes, problems);
  if (steps.length === 0) problems.push(problemAt(part, "A program needs a step."));
  return { steps, weight };
}

function readSteps(part: Piece, quotes: Quotes, problems: ProgramProblem[]): readonly Step[] {
  const list = new StepList();
  for (const piece of splitSteps(part)) {
    if (list.isFull()) {
      problems.push(problemAt(piece, `A program has at most ${MAX_STEPS} steps.`));
      break;
    }
    const step = readStep(piece, quotes, problems);
    if (step === null) continue;
    const misplaced = list.problemOf(step);
    if (misplaced === null) list.add(step, piece);
    else problems.push(problemAt(piece, misplaced));
  }
  return list.end(problems);
}

function readStep(piece: Piece, quotes: Quotes, problems: ProgramProblem[]): Step | null {
  if (isParallel(piece)) return parseParallel(piece, quotes, problems);
  const step = parseStep(piece, quotes);
  if (typeof step !== "string") return step;
  problems.push(problemAt(piece, step));
  return null;
}

function readWeight(part: Piece, problems: ProgramProblem[]): { weight: number; rest: Piece } {
  const match = /^\s*([^\s:;][^:;\n]*)?:/.exec(part.text);
  if (!match) return { weight: 1, rest: part };
  const rest = slice(part, match[0].length, part.text.length);
  const written = (match[1] ?? "").trim();
  const weight = /^\d{1,9}(\.\d{1,6})?$/.test(written) ? Number(written) : 0;
  if (weight > 0 && weight <= MAX_WEIGHT) return { weight, rest };
  const message = `A program's weight is a number above 0 and at most ${MAX_WEIGHT}.`;
  problems.push({ from: part.from, to: rest.from, message });
  return { weight: 1, rest };
}
