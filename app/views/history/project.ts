import type { Micros } from "../../../src/kernel/time.ts";
import { isStatement, Wait } from "../../../src/trace/words.ts";
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

/** The life of a request, from its arrival to its end. */
export interface History {
  readonly arrivedAt: Micros;
  readonly endedAt: Micros;
  readonly phases: readonly Phase[];
}

export function projectHistory({ index, trace }: VariantRun, task: number, at: Micros): History {
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
  return { arrivedAt: phases[0]?.from ?? 0, endedAt: phases.at(-1)?.to ?? 0, phases };
}

function kindOf(wait: Wait): PhaseKind {
  if (wait === Wait.compute) return "computing";
  if (wait === Wait.call) return "calling";
  return isStatement(wait) ? "querying" : "waiting";
}
