import type { Micros } from "../../../src/kernel/time.ts";
import type { Holding, OutlineLine } from "../../../src/model/outline.ts";
import { NO_PLACE } from "../../../src/trace/spans.ts";
import { Mark, Wait } from "../../../src/trace/words.ts";
import type { VariantRun } from "../../store/variant-run.ts";

export interface ProgramLine {
  /** Its number. */
  readonly key: string;
  readonly text: string;
  /** One for each variant. */
  readonly holdings: readonly Holding[];
  /** Does the selected request do this now? */
  readonly isCurrent: boolean;
  /** Does it wait for a connection before it can? */
  readonly isWaiting: boolean;
}

/** Where a request is in its program; −1: nowhere. */
export interface Position {
  readonly step: number;
  readonly isWaiting: boolean;
}

export const NOWHERE: Position = { step: -1, isWaiting: false };

/** The lines of a program that several variants run; each outline is one variant's. */
export function projectProgram(
  outlines: readonly (readonly OutlineLine[])[],
  { step, isWaiting }: Position,
): ProgramLine[] {
  const lines = outlines[0] ?? [];
  return lines.map(({ text }, index) => ({
    key: `${index}`,
    text,
    holdings: outlines.map((outline) => outline[index]!.holding),
    isCurrent: index === step && !isWaiting,
    isWaiting: index === step && isWaiting,
  }));
}

/** The step that a request is at. */
export function positionAt({ index, trace }: VariantRun, task: number, at: Micros): Position {
  const row = index.waitOf(task, at);
  if (row < 0) return NOWHERE;
  const step = trace.waits.place[row]!;
  return {
    step: step === NO_PLACE ? -1 : step,
    isWaiting: trace.waits.kind[row] === Wait.connection,
  };
}

/** Which program of the mix a request runs. */
export function programOf({ index, trace }: VariantRun, task: number): number {
  const { kind, detail } = trace.marks;
  const arrival = index.marksOf(task).find((row) => kind[row] === Mark.arrived);
  return arrival === undefined ? 0 : detail[arrival]!;
}
