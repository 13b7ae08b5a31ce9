import type { LeasePolicy } from "../model/lease-policy.ts";
import { nameRead } from "./names.ts";
import { type Happening, isChange, planOf } from "./plan.ts";

/** Into what the statements are read that are read to the end, in the order of the text. */
export function namesReadIn(
  happenings: readonly Happening[],
  policy: LeasePolicy,
  counted = { reads: 0 },
): readonly string[] {
  return happenings.flatMap((one) => {
    if (one.kind !== "step") return [];
    if (one.step.kind === "parallel") {
      const { branches } = one.step;
      return branches.flatMap((steps) => namesReadIn(planOf(steps, policy, 0), policy, counted));
    }
    if (one.step.kind !== "query" || one.step.sql !== null || isChange(one)) return [];
    const name = nameRead(counted.reads++);
    return one.step.result === "read" ? [name] : [];
  });
}
