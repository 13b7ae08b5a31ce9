import { formatPrograms } from "../../../src/program/format.ts";
import { parseProgram } from "../../../src/program/parse.ts";
import type { Program, Step } from "../../../src/program/step.ts";

/** A program as it is easiest to edit: a step a line, unless somebody has laid it out already. */
export function editableText(text: string): string {
  if (/[\n#]/.test(text)) return text;
  const { programs, problems } = parseProgram(text);
  if (problems.length > 0) return text;
  return programs.map(linesOf).join("\n|\n");
}

/** As it is kept: in one line, unless it has comments, which only its own text has. */
export function keptText(written: string): string {
  if (written.includes("#")) return written.trim();
  return formatPrograms(parseProgram(written).programs);
}

/** A mix with other steps in one of its programs. */
export function withSteps(
  programs: readonly Program[],
  index: number,
  steps: readonly Step[],
): string {
  return formatPrograms(programs.with(index, { ...programs[index]!, steps }));
}

function linesOf({ steps, weight }: Program): string {
  const lines = steps.map((step) => formatPrograms([{ steps: [step], weight: 1 }]));
  return (weight === 1 ? lines : [`${weight}:`, ...lines]).join("\n");
}
