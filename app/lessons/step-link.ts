import type { Micros } from "../../src/kernel/time.ts";
import { formatQuery, parseQuery } from "../../src/scenario/link/query.ts";
import { momentToText, textToMoment } from "../../src/scenario/link/value-text.ts";

const MICROS_PER_MS = 1_000;

/** What the address of a step says besides which step it is; null: as the chapter has it. */
export interface StepView {
  /** What stands beside the scene. */
  readonly case: string | null;
  /** Where the playhead stands. */
  readonly at: Micros | null;
}

/** Of what stands behind the `?`. Never fails: what cannot be read is as the chapter has it. */
export function readStepView(query: string): StepView {
  const fields = new Map(parseQuery(query));
  const ms = textToMoment(fields.get("at") ?? "");
  const isMoment = typeof ms === "number" && Number.isFinite(ms) && ms >= 0;
  return { case: fields.get("case") ?? null, at: isMoment ? Math.round(ms * MICROS_PER_MS) : null };
}

export function writeStepView({ case: beside, at }: StepView): string {
  return formatQuery([
    ...(beside === null ? [] : [["case", beside] as const]),
    ...(at === null ? [] : [["at", momentToText(at / MICROS_PER_MS)] as const]),
  ]);
}
