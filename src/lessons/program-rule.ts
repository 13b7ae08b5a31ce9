import { formatStep } from "../program/format.ts";
import { parseProgram } from "../program/parse.ts";

/** What of a program may be changed: the order of its lines, and lines that may be added. */
export interface ProgramUnlock {
  readonly kind: "program";
  readonly path: "program";
  /** May lines change places? */
  readonly order: boolean;
  /** Lines that may be put in, as they are written; they may be taken out as well. */
  readonly mayAdd: readonly string[];
  /** Whole programs to choose from, where there is nothing to put in order. */
  readonly choices?: readonly string[];
  /** Must all statements stay between a begin and its commit? */
  readonly inTransaction?: boolean;
}

/** The lines of a program of one kind of request. */
export function programLines(program: string): readonly string[] {
  return parseProgram(program).programs[0]?.steps.map(formatStep) ?? [];
}

/** Why a program is none that the challenge allows; null where it is. */
export type ProgramFault =
  | "unreadable"
  | "choice"
  | "lost"
  | "added"
  | "order"
  | "transaction"
  | "holding";

export function programFault(
  unlock: ProgramUnlock,
  start: string,
  program: string,
): ProgramFault | null {
  if (parseProgram(program).problems.length > 0) return "unreadable";
  if (unlock.choices) return [start, ...unlock.choices].includes(program) ? null : "choice";
  const [before, after] = [programLines(start), programLines(program)];
  const fixed = (lines: readonly string[]) => lines.filter((line) => !unlock.mayAdd.includes(line));
  const [own, left] = [fixed(before), fixed(after)];
  if ([...own].sort().join(";") !== [...left].sort().join(";")) {
    return left.length < own.length ? "lost" : "added";
  }
  if (!unlock.order && own.join(";") !== left.join(";")) return "order";
  if (unlock.inTransaction && !isInTransaction(after)) return "transaction";
  return null;
}

/** Every statement between the begin and the commit. */
function isInTransaction(lines: readonly string[]): boolean {
  const [begin, commit] = [lines.indexOf("begin"), lines.indexOf("commit")];
  return lines.every(
    (line, at) => !/^(query|sql)/.test(line) || (at > begin && at < commit && begin >= 0),
  );
}
