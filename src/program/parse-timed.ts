import { type Duration, fixed } from "../kernel/duration.ts";
import { fromMs } from "../kernel/time.ts";
import { parseDuration } from "./parse-duration.ts";
import { parseQueryFlags } from "./parse-flags.ts";
import { SHAPES } from "./parse-shape.ts";
import type { Quote } from "./source.ts";
import type { CallStep, ComputeStep, QueryStep } from "./step.ts";

/** What a statement takes where only its text is written. */
export const SQL_DURATION = fixed(fromMs(1));

const MAX_SQL = 200;

// Each takes what stands behind the step's name, and returns the step or a sentence that says what
// is wrong.

export function parseCall(argument: string): CallStep | string {
  const { time, rest } = splitTime(argument);
  const duration = parseDuration(time);
  if (typeof duration === "string") return duration;
  return rest === "" ? { kind: "call", duration } : "nothing may follow the milliseconds.";
}

export function parseCompute(argument: string): ComputeStep | string {
  const { time, rest } = splitTime(argument);
  const duration = parseDuration(time);
  if (typeof duration === "string") return duration;
  const step = { kind: "compute", duration, yieldEvery: null, isHelped: false } as const;
  if (rest === "") return step;
  if (/^helper$/i.test(rest)) return { ...step, isHelped: true };
  const every = /^yield\s+(\S.*)$/i.exec(rest)?.[1];
  if (every === undefined) return "what may follow is helper, or yield and milliseconds.";
  const turn = parseDuration(every);
  return typeof turn !== "string" && turn.kind === "fixed" && turn.micros > 0
    ? { ...step, yieldEvery: turn.micros }
    : "behind yield stands a fixed number of milliseconds above 0, such as 5.";
}

export function parseQuery(argument: string): QueryStep | string {
  const { time, rest } = splitTime(argument);
  const duration = parseDuration(time);
  if (typeof duration === "string") return duration;
  const flags = parseQueryFlags(rest);
  return typeof flags === "string" ? flags : { kind: "query", duration, ...flags, sql: null };
}

/** The quote stands in the argument from `at`. */
export function parseSql(argument: string, quote: Quote, at: number): QueryStep | string {
  const duration = parseSqlTime(argument.slice(0, at).trim());
  if (typeof duration === "string") return duration;
  const flags = parseQueryFlags(argument.slice(at + quote.length));
  if (typeof flags === "string") return flags;
  const { text } = quote;
  if (text.trim() === "") return "the statement stands between the quotes.";
  if (text.length > MAX_SQL) return `a statement has at most ${MAX_SQL} characters.`;
  if (/[\r\u2028\u2029]/.test(text)) return "a statement stands on one line.";
  return { kind: "query", duration, ...flags, sql: text };
}

function parseSqlTime(text: string): Duration | string {
  return text === "" ? SQL_DURATION : parseDuration(text);
}

const FIRST_WORD = new RegExp(`(?:^|\\s)(?!(?:${SHAPES.join("|")})\\b)[a-z]`, "i");

/** The rest begins with the first word that is none of a duration's. */
function splitTime(argument: string): { time: string; rest: string } {
  const at = argument.search(FIRST_WORD);
  if (at < 0) return { time: argument, rest: "" };
  return { time: argument.slice(0, at), rest: argument.slice(at).trim() };
}
