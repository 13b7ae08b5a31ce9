import { parseStep, type SingleStep } from "./parse-step.ts";
import { type Piece, type ProgramProblem, problemAt, slice } from "./piece.ts";
import type { Quotes } from "./source.ts";
import { splitBranches, splitSteps } from "./split-text.ts";
import type { ParallelStep } from "./step.ts";

const LEAST_BRANCHES = 2;
const MOST_BRANCHES = 8;

export function isParallel({ text }: Piece): boolean {
  return /^parallel(?![^\s{])/i.test(text);
}

/** Reads `parallel { query 5; call 3 & call 20 }`; null where too little of it could be read. */
export function parseParallel(
  piece: Piece,
  quotes: Quotes,
  problems: ProgramProblem[],
): ParallelStep | null {
  const inside = readBraces(piece);
  if (typeof inside === "string") {
    problems.push(problemAt(piece, inside));
    return null;
  }
  const pieces = splitBranches(inside).map(splitSteps);
  if (pieces.length < LEAST_BRANCHES || pieces.length > MOST_BRANCHES) {
    const message = `parallel takes ${LEAST_BRANCHES} to ${MOST_BRANCHES} branches, with & between.`;
    problems.push(problemAt(piece, message));
    return null;
  }
  if (pieces.some(({ length }) => length === 0)) {
    problems.push(problemAt(piece, "Each branch of parallel needs a step."));
  }
  const branches = pieces
    .map((branch) => branch.flatMap((step) => parseInside(step, quotes, problems)))
    .filter((steps) => steps.length > 0);
  return branches.length < LEAST_BRANCHES ? null : { kind: "parallel", branches };
}

/** What stands between the braces, or a sentence that says what is wrong with them. */
function readBraces(piece: Piece): Piece | string {
  const open = piece.text.indexOf("{");
  const close = piece.text.lastIndexOf("}");
  const isWhole = open >= 0 && close > open && /^parallel\s*$/i.test(piece.text.slice(0, open));
  if (!isWhole)
    return "parallel: its branches stand in braces, as in parallel { query 5 & call 20 }.";
  if (close < piece.text.length - 1) return "parallel: behind its } the step ends.";
  return slice(piece, open + 1, close);
}

function parseInside(piece: Piece, quotes: Quotes, problems: ProgramProblem[]): SingleStep[] {
  const step = isParallel(piece)
    ? "parallel cannot stand in a parallel branch."
    : allowInside(parseStep(piece, quotes));
  if (typeof step !== "string") return [step];
  problems.push(problemAt(piece, step));
  return [];
}

/** Transactions, checkouts and open results are the whole request's: no branch begins or ends one. */
function allowInside(step: SingleStep | string): SingleStep | string {
  if (typeof step === "string" || step.kind === "compute" || step.kind === "call") return step;
  if (step.kind !== "query") return `${step.kind} cannot stand in a parallel branch.`;
  return step.result === "open" ? "open cannot stand in a parallel branch: write leak." : step;
}
