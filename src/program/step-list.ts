import { numberSteps } from "./number-steps.ts";
import { type Piece, type ProgramProblem, problemAt } from "./piece.ts";
import { needsConnection, type Step } from "./step.ts";

export const MAX_STEPS = 100;

const UNENDED = "This transaction is never ended: add commit or rollback, or forget on purpose.";
const UNCLOSED = "This result is never closed: add close, or write leak in place of open.";

const NO_ROOM = `A program has at most ${MAX_STEPS} steps, those in branches included.`;

/** A query whose result is open: where it was written, and its place among the steps. */
interface Opened {
  readonly piece: Piece;
  readonly at: number;
}

/** The steps of a program so far, and what of them has still to end. */
export class StepList {
  readonly #steps: Step[] = [];
  /** Those inside others included. */
  #count = 0;
  #begin: Piece | null = null;
  /** May it have a connection here, by itself or by its lease policy? */
  #mayHold = false;
  /** The one opened last is closed first. */
  readonly #open: Opened[] = [];
  readonly #closed: Opened[] = [];

  isFull(): boolean {
    return this.#count >= MAX_STEPS;
  }

  /** Says in a sentence why the step cannot stand here. */
  problemOf(step: Step): string | null {
    switch (step.kind) {
      case "begin":
        return this.#begin ? "A transaction is already open here." : null;
      case "commit":
      case "rollback":
      case "forget":
        return this.#begin ? null : `${step.kind} without a begin before it.`;
      case "release":
        return this.#mayHold ? null : "release without a checkout or a statement before it.";
      case "close":
        return this.#open.length > 0 ? null : "close without an open result before it.";
      case "parallel":
        return this.#count + countOf(step) > MAX_STEPS ? NO_ROOM : null;
      default:
        return null;
    }
  }

  add(step: Step, piece: Piece): void {
    if (step.kind === "begin") this.#begin = piece;
    if (endsTransaction(step)) this.#begin = null;
    if (step.kind === "checkout" || needsConnection(step)) this.#mayHold = true;
    if (opensResult(step)) this.#open.push({ piece, at: this.#steps.length });
    if (step.kind === "close") this.#closed.push(this.#open.pop()!);
    this.#steps.push(step);
    this.#count += countOf(step);
  }

  /** The steps, with an end for whatever has none. */
  end(problems: ProgramProblem[]): readonly Step[] {
    if (this.#begin) {
      problems.push(problemAt(this.#begin, UNENDED));
      this.#endTransaction();
    }
    for (const { piece, at } of this.#open) {
      problems.push(problemAt(piece, UNCLOSED));
      this.#readAtOnce(at);
    }
    return this.#steps;
  }

  /** The rollback needs room: in a full program it takes the place of the last step. */
  #endTransaction(): void {
    const dropped = this.isFull() ? this.#steps.pop() : undefined;
    if (dropped?.kind === "close") this.#readAtOnce(this.#closed.pop()!.at);
    if (dropped && opensResult(dropped)) this.#open.pop();
    if (dropped?.kind !== "begin") this.#steps.push({ kind: "rollback" });
  }

  #readAtOnce(at: number): void {
    const step = this.#steps[at]!;
    if (step.kind === "query") this.#steps[at] = { ...step, result: "read" };
  }
}

/** Itself and those inside. */
function countOf(step: Step): number {
  return numberSteps([step]).length;
}

function endsTransaction({ kind }: Step): boolean {
  return kind === "commit" || kind === "rollback" || kind === "forget";
}

function opensResult(step: Step): boolean {
  return step.kind === "query" && step.result === "open";
}
