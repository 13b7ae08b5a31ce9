import { type Micros, NEVER } from "../../../src/kernel/time.ts";
import { isStatement, type Mark, Wait } from "../../../src/trace/words.ts";
import type { VariantRun } from "../../store/variant-run.ts";

export type PhaseKind = "waiting" | "computing" | "querying" | "calling";

/** What a request did for a while. */
export interface Phase {
  readonly kind: PhaseKind;
  readonly wait: Wait;
  readonly from: Micros;
  readonly to: Micros;
  readonly isNow: boolean;
  readonly isFuture: boolean;
}

/** How a request ends for whoever sent it. */
export interface End {
  readonly at: Micros;
  readonly outcome: Mark;
  readonly isPast: boolean;
}

/** The life of a request, from its arrival to its end. */
export interface History {
  readonly phases: readonly Phase[];
  /** null for one that never ends in the run. */
  readonly end: End | null;
}

export function projectHistory(
  { index, requests, trace }: VariantRun,
  task: number,
  at: Micros,
): History {
  const { waits } = trace;
  const phases = Array.from(index.waitsOf(task), (row): Phase => {
    const wait = waits.kind[row] as Wait;
    const from = waits.from[row]!;
    const to = waits.to[row]!;
    return {
      kind: kindOf(wait),
      wait,
      from,
      to,
      isNow: from <= at && at < to,
      isFuture: at < from,
    };
  });
  const endsAt = requests.endedAt[task]!;
  const outcome = requests.outcome[task] as Mark;
  const end = endsAt === NEVER ? null : { at: endsAt, outcome, isPast: endsAt <= at };
  return { phases, end };
}

function kindOf(wait: Wait): PhaseKind {
  if (wait === Wait.compute) return "computing";
  if (wait === Wait.call) return "calling";
  return isStatement(wait) ? "querying" : "waiting";
}
