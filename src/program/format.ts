import type { Duration } from "../kernel/duration.ts";
import { toMs } from "../kernel/time.ts";
import type { Program, Step } from "./step.ts";

/** The text of a mix; `parseProgram` reads it back to the same programs. */
export function formatPrograms(programs: readonly Program[]): string {
  return programs.map((program) => formatWeight(program) + formatSteps(program.steps)).join(" | ");
}

function formatSteps(steps: readonly Step[]): string {
  return steps.map(formatStep).join("; ");
}

export function formatStep(step: Step): string {
  return "duration" in step ? `${step.kind} ${formatDuration(step.duration)}` : step.kind;
}

export function formatDuration(duration: Duration): string {
  switch (duration.kind) {
    case "fixed":
      return `${toMs(duration.micros)}`;
    case "exponential":
      return `~${toMs(duration.meanMicros)}`;
    case "uniform":
      return `${toMs(duration.leastMicros)}..${toMs(duration.mostMicros)}`;
  }
}

function formatWeight(program: Program): string {
  return program.weight === 1 ? "" : `${program.weight}: `;
}
