import type { Variant } from "../../src/scenario/scenario.ts";
import { change, type Phase } from "./study.ts";

const PROGRAM = "program";

/** Gives these variants another program: for all that share one, or for those with one of their own. */
export function changeProgram(indices: readonly number[], program: string, phase: Phase): void {
  const hasOwn = ({ changes }: Variant) => Object.hasOwn(changes, PROGRAM);
  change(phase, ({ base, variants, ...study }) => ({
    ...study,
    base: indices.some((index) => !hasOwn(variants[index]!)) ? { ...base, program } : base,
    variants: variants.map((variant, index) =>
      indices.includes(index) && hasOwn(variant)
        ? { ...variant, changes: { ...variant.changes, [PROGRAM]: program } }
        : variant,
    ),
  }));
}
