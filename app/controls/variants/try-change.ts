import { readChanges } from "../../../src/scenario/changes.ts";
import type { Changes, Study } from "../../../src/scenario/scenario.ts";
import { variantAsked } from "../../../src/scenario/settings/at-path.ts";
import { differences } from "../../../src/scenario/settings/differences.ts";
import type { Setting } from "../../../src/scenario/settings/setting.ts";
import { changeName, variantWords } from "../../strings/variants.ts";
import { parseList, parseNumber } from "../settings/more/parse-entered.ts";

/** What a variant would become by one change, or why it cannot. */
export type Tried =
  | { readonly changes: Changes; readonly name: string }
  | { readonly problem: string };

/** Reads what was entered for a setting of the variant at an index, as a link would be read. */
export function tryChange(study: Study, index: number, setting: Setting, text: string): Tried {
  const scenario = variantAsked(study, index);
  const { changes, problems } = readChanges({ [setting.path]: parse(setting, text) }, scenario);
  const [problem] = problems;
  if (problem) return { problem: problem.message };
  const changed = { ...study.variants[index]!.changes, ...changes };
  const after = variantAsked(
    { ...study, variants: [{ label: "", note: "", changes: changed }] },
    0,
  );
  const [difference] = differences(scenario, after).filter(({ path }) => path === setting.path);
  if (difference === undefined) return { problem: variantWords.same };
  return { changes, name: changeName(difference) };
}

function parse(setting: Setting, text: string): unknown {
  if (setting.kind === "number") return parseNumber(text, setting.noneLabel);
  if (setting.kind === "list") return parseList(text);
  return setting.kind === "boolean" ? text === "true" : text;
}
