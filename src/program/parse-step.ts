import { parseCall, parseCompute, parseQuery, parseSql } from "./parse-timed.ts";
import type { Piece } from "./piece.ts";
import type { Quotes } from "./source.ts";
import type { ParallelStep, PlainStep, Step } from "./step.ts";

/** A step that has no steps inside. */
export type SingleStep = Exclude<Step, ParallelStep>;

const PLAIN = [
  "begin",
  "commit",
  "rollback",
  "forget",
  "checkout",
  "release",
  "close",
] as const satisfies readonly PlainStep["kind"][];

const STEP_NAMES = `compute, query, sql, call, ${PLAIN.join(", ")}, parallel`;

/** Reads one step; or a sentence that says what is wrong. */
export function parseStep(piece: Piece, quotes: Quotes): SingleStep | string {
  const [, word = "", argument = ""] = /^([^\s"{]+)\s*(.*)$/.exec(piece.text) ?? [];
  const name = word.toLowerCase();
  switch (name) {
    case "compute":
      return named(name, parseCompute(argument));
    case "query":
      return named(name, parseQuery(argument));
    case "call":
      return named(name, parseCall(argument));
    case "sql": {
      const at = argument.indexOf('"');
      const quote = quotes.get(piece.from + piece.text.length - argument.length + at);
      if (quote) return named(name, parseSql(argument, quote, at));
      return 'sql: write the statement in quotes on one line, as in sql "BEGIN".';
    }
  }
  const kind = PLAIN.find((plain) => plain === name);
  if (kind === undefined) return `Unknown step. The steps are ${STEP_NAMES}.`;
  return argument === "" ? { kind } : `${kind} stands alone, without a number.`;
}

function named(name: string, step: SingleStep | string): SingleStep | string {
  return typeof step === "string" ? `${name}: ${step}` : step;
}
