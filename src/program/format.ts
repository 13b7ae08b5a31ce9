import type { Duration } from "../kernel/duration.ts";
import { toMs } from "../kernel/time.ts";
import { SQL_DURATION } from "./parse-timed.ts";
import type { ComputeStep, Program, QueryStep, ResultUse, Step } from "./step.ts";

/** The text of a mix; `parseProgram` reads it back to the same programs. */
export function formatPrograms(programs: readonly Program[]): string {
  return programs.map((program) => formatWeight(program) + formatSteps(program.steps)).join(" | ");
}

function formatSteps(steps: readonly Step[]): string {
  return steps.map(formatStep).join("; ");
}

export function formatStep(step: Step): string {
  switch (step.kind) {
    case "compute":
      return formatCompute(step);
    case "query":
      return formatQuery(step);
    case "call":
      return `call ${formatDuration(step.duration)}`;
    case "parallel":
      return `parallel { ${step.branches.map(formatSteps).join(" & ")} }`;
    default:
      return step.kind;
  }
}

function formatCompute({ duration, yieldEvery, isHelped }: ComputeStep): string {
  const turns = yieldEvery === null ? "" : ` yield ${toMs(yieldEvery)}`;
  return `compute ${formatDuration(duration)}${turns}${isHelped ? " helper" : ""}`;
}

const FLAGS: Readonly<Record<ResultUse, string>> = {
  read: "",
  open: " open",
  leaked: " leak",
  "leaked-until-end": " leak until end",
};

function formatQuery({ duration, result, viaPool, sql }: QueryStep): string {
  const flags = `${FLAGS[result]}${viaPool ? " via pool" : ""}`;
  const time = formatDuration(duration);
  if (sql === null) return `query ${time}${flags}`;
  const quote = `"${sql.replaceAll('"', '""')}"`;
  return `sql ${time === formatDuration(SQL_DURATION) ? "" : `${time} `}${quote}${flags}`;
}

export function formatDuration(duration: Duration): string {
  switch (duration.kind) {
    case "fixed":
      return `${toMs(duration.micros)}`;
    case "exponential":
      return `~${toMs(duration.meanMicros)}`;
    case "uniform":
      return `${toMs(duration.leastMicros)}..${toMs(duration.mostMicros)}`;
    case "erlang":
      return `~${toMs(duration.meanMicros)} erlang ${duration.stages}`;
    case "spread":
      return `~${toMs(duration.meanMicros)} cv ${duration.variation}`;
    case "lognormal":
      return `~${toMs(duration.meanMicros)} lognormal ${duration.sigma}`;
  }
}

function formatWeight(program: Program): string {
  return program.weight === 1 ? "" : `${program.weight}: `;
}
