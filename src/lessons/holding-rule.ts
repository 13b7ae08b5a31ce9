import { fromMs, toMs } from "../kernel/time.ts";
import { formatPrograms } from "../program/format.ts";
import { parseProgram } from "../program/parse.ts";
import type { Program } from "../program/step.ts";

/** How long a request holds a connection: the length of its query, the rest of the program stays. */
export interface HoldingUnlock {
  readonly kind: "holding";
  readonly path: "program";
  /** In milliseconds, on average. */
  readonly least: number;
  readonly most: number;
}

/** Of a program with one query whose length is left to chance, its mean; NaN of any other. */
export function holdingMs(text: string): number {
  const query = onlyQuery(parseProgram(text).programs);
  return query === null ? Number.NaN : toMs(query.meanMicros);
}

/** The program with its query taking that long on average. */
export function withHolding(text: string, ms: number): string {
  const { programs } = parseProgram(text);
  if (onlyQuery(programs) === null) return text;
  return formatPrograms(
    programs.map((program) => ({
      ...program,
      steps: program.steps.map((step) =>
        step.kind === "query"
          ? { ...step, duration: { kind: "exponential", meanMicros: fromMs(ms) } }
          : step,
      ),
    })),
  );
}

/** Is anything else changed? */
export function keepsRest(start: string, text: string): boolean {
  const { programs, problems } = parseProgram(text);
  return problems.length === 0 && formatPrograms(programs) === withHolding(start, holdingMs(text));
}

function onlyQuery(programs: readonly Program[]) {
  const [query, ...others] = programs
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.kind === "query" ? [step.duration] : []));
  return query?.kind === "exponential" && others.length === 0 ? query : null;
}
