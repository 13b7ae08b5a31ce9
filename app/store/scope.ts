import { create } from "zustand";
import type { Scenario, Study } from "../../src/scenario/scenario.ts";
import { variantAsked } from "../../src/scenario/settings/at-path.ts";

/** For whom a setting is changed: null for all variants, else the place of one. */
export const useScope = create<{ readonly variant: number | null }>()(() => ({ variant: null }));

export function setScope(variant: number | null): void {
  useScope.setState({ variant });
}

/** What the settings show: what all variants share, or what one asks for. */
export function scenarioInScope(study: Study, variant: number | null): Scenario {
  return variant === null ? study.base : variantAsked(study, variant);
}
