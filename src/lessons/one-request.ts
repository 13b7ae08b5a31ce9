import { meanOf } from "../kernel/duration.ts";
import type { Micros } from "../kernel/time.ts";
import { formatStep } from "../program/format.ts";
import { parseProgram } from "../program/parse.ts";
import type { Step } from "../program/step.ts";

/** A line of what a request does, and when it would be at it if it waited for nobody. */
export interface RequestLine {
  readonly text: string;
  readonly kind: Step["kind"];
  readonly start: Micros;
  readonly length: Micros;
}

/** One kind of request of a mix: so many of all are of it. */
export interface RequestKind {
  readonly weight: number;
  readonly all: number;
  readonly lines: readonly RequestLine[];
}

/** What requests do by themselves, on average. */
export function requestKinds(program: string): readonly RequestKind[] {
  const { programs } = parseProgram(program);
  const all = programs.reduce((sum, { weight }) => sum + weight, 0);
  return programs.map(({ steps, weight }) => ({ weight, all, lines: linesOf(steps) }));
}

/** How long the longest kind takes. */
export function longestOf(kinds: readonly RequestKind[]): Micros {
  return Math.max(...kinds.flatMap(({ lines }) => lines.map((line) => line.start + line.length)));
}

function linesOf(steps: readonly Step[]): readonly RequestLine[] {
  let start = 0;
  return steps.map((step) => {
    const line = { text: formatStep(step), kind: step.kind, start, length: lengthOf(step) };
    start += line.length;
    return line;
  });
}

function lengthOf(step: Step): Micros {
  if (step.kind === "parallel") return Math.max(...step.branches.map(sumOf));
  return "duration" in step ? meanOf(step.duration) : 0;
}

function sumOf(steps: readonly Step[]): Micros {
  return steps.reduce((sum, step) => sum + lengthOf(step), 0);
}
