import { applyChanges } from "../scenario/changes.ts";
import type { Changes, Scenario, SettingValue } from "../scenario/scenario.ts";
import { settingValue } from "../scenario/settings/at-path.ts";
import { settings } from "../scenario/settings/index.ts";
import type { Challenge, Unlock } from "./challenge.ts";
import type { Chapter } from "./chapter.ts";
import { holdingMs, keepsRest } from "./holding-rule.ts";
import type { Measured, MeasuredRun } from "./measured.ts";
import { type ProgramFault, programFault } from "./program-rule.ts";
import { type Judged, judgeAll } from "./rule.ts";

/** Where a challenge begins. */
export function startOf(chapter: Chapter, { start }: Challenge): Scenario {
  return applyChanges(chapter.base, start);
}

/** The start with changes; what goes beyond what is unlocked is made too, and found by `faultsOf`. */
export function attemptOf(chapter: Chapter, challenge: Challenge, changes: Changes): Scenario {
  return applyChanges(startOf(chapter, challenge), changes);
}

/** A change that the challenge does not allow. */
export type Fault =
  | { readonly kind: "locked"; readonly path: string }
  | {
      readonly kind: "bounds";
      readonly path: string;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: "choice"; readonly path: string }
  | { readonly kind: "program"; readonly path: string; readonly why: ProgramFault };

/** In what a scenario goes beyond what may be changed. */
export function faultsOf(
  start: Scenario,
  challenge: Challenge,
  attempt: Scenario,
): readonly Fault[] {
  return settings.flatMap(({ path }) => {
    const [before, after] = [settingValue(start, path), settingValue(attempt, path)];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const unlock = challenge.unlocked.find((one) => one.path === path);
    const fault =
      unlock === undefined ? ({ kind: "locked", path } as const) : faultIn(unlock, before, after);
    return fault ? [fault] : [];
  });
}

function faultIn(unlock: Unlock, before: SettingValue, after: SettingValue): Fault | null {
  const { path } = unlock;
  switch (unlock.kind) {
    case "number": {
      return boundsFault(unlock, typeof after === "number" ? after : Number.NaN);
    }
    case "holding": {
      if (!keepsRest(`${before}`, `${after}`)) return { kind: "program", path, why: "holding" };
      return boundsFault(unlock, holdingMs(`${after}`));
    }
    case "choice":
      return unlock.values.includes(`${after}`) ? null : { kind: "choice", path };
    case "program": {
      const why = programFault(unlock, `${before}`, `${after}`);
      return why && { kind: "program", path, why };
    }
  }
}

function boundsFault(
  { path, least, most }: Extract<Unlock, { readonly least: number }>,
  value: number,
): Fault | null {
  return value >= least && value <= most ? null : { kind: "bounds", path, least, most };
}

/** What a run is worth. */
export interface Verdict {
  readonly judged: readonly Judged[];
  readonly faults: readonly Fault[];
  readonly passes: boolean;
  readonly stars: 0 | 1 | 2 | 3;
}

export function verdictOf(
  start: Scenario,
  challenge: Challenge,
  run: MeasuredRun,
  others: Measured,
): Verdict {
  const faults = faultsOf(start, challenge, run.scenario);
  const judged = judgeAll(challenge.rules, run, others);
  const passes = faults.length === 0 && judged.every(({ holds }) => holds);
  return { judged, faults, passes, stars: passes ? starsOf(challenge, run, others) : 0 };
}

function starsOf({ stars }: Challenge, run: MeasuredRun, others: Measured): 1 | 2 | 3 {
  if (stars === undefined) return 3;
  const earned = stars.find(({ rules }) =>
    judgeAll(rules, run, others).every(({ holds }) => holds),
  );
  return earned?.stars ?? 1;
}

/** What may be changed and is, from the start: what a link carries. */
export function changesMade(start: Scenario, challenge: Challenge, attempt: Scenario): Changes {
  return Object.fromEntries(
    challenge.unlocked
      .map(({ path }) => [path, settingValue(attempt, path)] as const)
      .filter(([path, value]) => value !== settingValue(start, path)),
  );
}
