import { blankVariant, variantLetters } from "./blank-study.ts";
import { readChanges } from "./changes.ts";
import { describe, type Problem, Report, type Unknown } from "./problem.ts";
import { isObject } from "./read.ts";
import { readText } from "./read-text.ts";
import type { Scenario, Variant } from "./scenario.ts";
import { MOST_UNKNOWN, reportUnknown } from "./unknown.ts";

export interface VariantsReading {
  readonly variants: readonly Variant[];
  readonly problems: readonly Problem[];
  readonly unknown: readonly Unknown[];
}

/** Reads one to four variants; what is missing or cannot be is as in the variant before it. */
export function readVariants(
  json: unknown,
  base: Scenario,
  before: readonly Variant[],
): VariantsReading {
  const report = new Report();
  const most = variantLetters.length;
  const isList = Array.isArray(json) && json.length > 0;
  if (!isList || json.length > most) {
    const outcome = isList ? `The first ${most} are used.` : "They stay as they are.";
    report.add(
      "variants",
      `variants is ${describe(json)}; it is a list of 1 to ${most}. ${outcome}`,
    );
  }
  const listed: readonly unknown[] = isList ? json.slice(0, most) : before;
  const unknown: Unknown[] = [];
  const variants = listed.map((found, index) => {
    const reading = readVariant(found, base, before[index] ?? blankVariant(index));
    const letter = variantLetters[index] ?? "";
    for (const { path, message } of reading.problems) {
      report.add(`${letter}.${path}`, `Variant ${letter}: ${message}`);
    }
    unknown.push(...reading.unknown.map((odd) => ({ ...odd, path: `${letter}.${odd.path}` })));
    return reading.variant;
  });
  return { variants, problems: report.problems, unknown };
}

function readVariant(found: unknown, base: Scenario, before: Variant) {
  const report = new Report();
  if (!isObject(found)) {
    const fault = `the variant is ${describe(found)}; it is a group of fields.`;
    report.add("label", `${fault} It stays as it is.`);
  }
  const given = isObject(found) ? found : {};
  const { label, note, changes, ...others } = { ...before, ...given };
  const readOnes = readChanges(changes, base, before.changes);
  report.problems.push(...readOnes.problems);
  const odd = Object.entries(others)
    .slice(0, MOST_UNKNOWN)
    .map(([path, value]) => ({ path, value }));
  const variant: Variant = {
    label: report.take("label", readText("label", 60, label, before.label)),
    note: report.take("note", readText("note", 120, note, before.note)),
    changes: readOnes.changes,
  };
  report.problems.push(...odd.map(reportUnknown));
  return { variant, problems: report.problems, unknown: [...readOnes.unknown, ...odd] };
}
