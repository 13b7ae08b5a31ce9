import { leasePolicies } from "../../src/model/leasing/index.ts";
import { numberSteps } from "../../src/program/number-steps.ts";
import { parseProgram } from "../../src/program/parse.ts";
import type { Program, Step } from "../../src/program/step.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { Mark } from "../../src/trace/words.ts";

/** A step of a request's program, and on which of the request's leases it runs. */
export interface OwnStep {
  readonly step: Step;
  /** Counted from the latest lease. */
  readonly lease: number;
}

/** What each request's program is, by the number that a trace has for a step. */
export class OwnSteps {
  readonly #programs: readonly (readonly OwnStep[])[];
  readonly #programOf = new Map<number, number>();

  constructor({ program, pool }: Scenario, { marks }: Trace) {
    this.#programs = parseProgram(program).programs.map((one) => stepsOf(one, pool.lease));
    for (let row = 0; row < marks.count; row++) {
      if (marks.kind[row] === Mark.arrived) {
        this.#programOf.set(marks.task[row]!, marks.detail[row]!);
      }
    }
  }

  of(task: number, step: number): OwnStep | undefined {
    return this.#programs[this.#programOf.get(task) ?? -1]?.[step];
  }

  /** The text of a plain statement; null for every other step. */
  sqlOf(task: number, step: number): string | null {
    const own = this.of(task, step)?.step;
    return own?.kind === "query" ? own.sql : null;
  }
}

function stepsOf({ steps }: Program, lease: string): readonly OwnStep[] {
  const policy = leasePolicies.find(({ id }) => id === lease)!;
  const leases = new Map<number, number>();
  for (const placed of policy.place(steps, 0)) {
    if (placed.kind === "step") leases.set(placed.index, placed.lease);
  }
  return numberSteps(steps).map(({ step, index }) => ({ step, lease: leases.get(index) ?? 0 }));
}
