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

/** One program of a mix, and the variants that run that mix. */
export interface SharedProgram {
  readonly key: string;
  /** The text of the mix, and the program's place in it. */
  readonly mix: string;
  readonly ofMix: number;
  /** How many requests run it, of how many; null: it is the only one. */
  readonly share: { readonly requests: number; readonly all: number } | null;
  /** The variants' places, and for each the program's lines. */
  readonly variants: readonly number[];
  readonly outlines: readonly (readonly OutlineLine[])[];
}

/** All programs that the variants run, each once. */
export function sharedPrograms(runs: readonly VariantRun[]): SharedProgram[] {
  const places = [...runs.keys()];
  const firsts = places.filter(
    (place) => runs.findIndex(({ program }) => program === runs[place]!.program) === place,
  );
  return firsts.flatMap((first) => {
    const { program: mix, outlines, trace } = runs[first]!;
    const variants = places.filter((place) => runs[place]!.program === mix);
    const requests = outlines.length === 1 ? null : requestsOfEach(runs[first]!);
    return outlines.map((_lines, ofMix) => ({
      key: `${first}.${ofMix}`,
      mix,
      ofMix,
      share: requests && { requests: requests[ofMix]!, all: trace.requestCount },
      variants,
      outlines: variants.map((place) => runs[place]!.outlines[ofMix]!),
    }));
  });
}

function requestsOfEach({ outlines, trace: { marks } }: VariantRun): number[] {
  const requests = outlines.map(() => 0);
  for (let row = 0; row < marks.count; row++) {
    if (marks.kind[row] === Mark.arrived) requests[marks.detail[row]!]!++;
  }
  return requests;
}
