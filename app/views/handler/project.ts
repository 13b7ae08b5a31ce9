import type { HandlerLine } from "../../../src/handler/line.ts";

/** Where a request is in its program; −1: nowhere. */
interface At {
  readonly step: number;
  readonly isWaiting: boolean;
}

/** A line of code, with its place in time. */
export interface ShownLine extends HandlerLine {
  /** Its number, from 1. */
  readonly number: number;
  /** Does the selected request do this now? */
  readonly isCurrent: boolean;
  /** Does it wait for a connection here? */
  readonly isWaiting: boolean;
}

/** The lines of a handler, at the place where a request is. */
export function projectHandler(
  lines: readonly HandlerLine[],
  { step, isWaiting }: At,
): readonly ShownLine[] {
  const waitsAt = lines.findIndex((line) => line.waits === step);
  const place = isWaiting && waitsAt >= 0 ? waitsAt : lines.findIndex((one) => one.step === step);
  return lines.map((line, index) => ({
    ...line,
    number: index + 1,
    isCurrent: index === place && step >= 0 && !isWaiting,
    isWaiting: index === place && step >= 0 && isWaiting,
  }));
}
