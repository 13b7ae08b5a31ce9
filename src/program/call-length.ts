import { fixed } from "../kernel/duration.ts";
import { fromMs, toMs } from "../kernel/time.ts";
import { formatPrograms } from "./format.ts";
import { numberSteps } from "./number-steps.ts";
import { parseProgram } from "./parse.ts";
import type { CallStep, Program, Step } from "./step.ts";

/** How long the program's first call takes; null where there is none, or it is left to chance. */
export function callLengthMs(text: string): number | null {
  const [program] = parseProgram(text).programs;
  const call = program && firstCall(program);
  return call?.duration.kind === "fixed" ? toMs(call.duration.micros) : null;
}

/** The program with its first call taking that long. */
export function withCallLength(text: string, ms: number): string {
  const [first, ...others] = parseProgram(text).programs;
  const call = first && firstCall(first);
  if (!call) return text;
  const longer: CallStep = { kind: "call", duration: fixed(fromMs(ms)) };
  return formatPrograms([{ ...first, steps: replaced(first.steps, call, longer) }, ...others]);
}

/** In the order of the text, in branches too. */
function firstCall({ steps }: Program): CallStep | undefined {
  return numberSteps(steps)
    .map(({ step }) => step)
    .find((step) => step.kind === "call");
}

function replaced(steps: readonly Step[], old: Step, by: Step): readonly Step[] {
  return steps.map((step) => {
    if (step === old) return by;
    if (step.kind !== "parallel") return step;
    return { ...step, branches: step.branches.map((inner) => replaced(inner, old, by)) };
  });
}
