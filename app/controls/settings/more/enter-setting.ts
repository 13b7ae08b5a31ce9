import { readChanges } from "../../../../src/scenario/changes.ts";
import type { SettingPath } from "../../../../src/scenario/scenario.ts";
import { scenarioInScope, useScope } from "../../../store/scope.ts";
import { changeForAll, useStudy } from "../../../store/study.ts";
import { changeVariant } from "../../../store/variants.ts";

/** What became of a value that somebody has entered. */
export interface Entered {
  readonly isTaken: boolean;
  /** What could not be taken as it was; empty where all was well. */
  readonly problem: string;
}

/**
 * Reads what was entered for a setting, as it is read in a link, and changes the study to it: one
 * variant, or all of them, also those that had a value of their own.
 */
export function enterSetting(path: SettingPath, found: unknown): Entered {
  const { variant } = useScope.getState();
  const scenario = scenarioInScope(useStudy.getState().study, variant);
  const { changes, problems } = readChanges({ [path]: found }, scenario);
  const isTaken = Object.hasOwn(changes, path);
  if (isTaken && variant !== null) changeVariant(variant, changes);
  else if (isTaken) changeForAll(changes, "final");
  return { isTaken, problem: problems[0]?.message ?? "" };
}
