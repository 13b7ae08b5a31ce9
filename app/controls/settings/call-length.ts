import { MICROS_PER_MS } from "../../../src/kernel/time.ts";
import { formatPrograms } from "../../../src/program/format.ts";
import { parseProgram } from "../../../src/program/parse.ts";
import type { Program, Step } from "../../../src/program/step.ts";

/** How long the program's first call takes; null where there is none, or it is left to chance. */
export function callLengthMs(text: string): number | null {
  const [program] = parseProgram(text).programs;
  const call = program?.steps.find(({ kind }) => kind === "call");
  return call !== undefined && "duration" in call && call.duration.kind === "fixed"
    ? call.duration.micros / MICROS_PER_MS
    : null;
}

/** The program with its first call taking that long. */
export function withCallLength(text: string, ms: number): string {
  const [first, ...others] = parseProgram(text).programs;
  if (first === undefined) return text;
  const index = first.steps.findIndex(({ kind }) => kind === "call");
  const steps = first.steps.map(
    (step, i): Step =>
      i === index
        ? { kind: "call", duration: { kind: "fixed", micros: ms * MICROS_PER_MS } }
        : step,
  );
  const programs: readonly Program[] = [{ ...first, steps }, ...others];
  return formatPrograms(programs);
}
