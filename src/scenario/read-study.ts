import { blankStudy } from "./blank-study.ts";
import { describe, type Problem, Report, type Unknown } from "./problem.ts";
import { isObject, readScenario } from "./read.ts";
import { readText, readWord } from "./read-text.ts";
import { readVariants } from "./read-variants.ts";
import { readVersion } from "./read-version.ts";
import type { Study } from "./scenario.ts";
import { type NumberField, readNumber } from "./settings/read-number.ts";
import { MOST_UNKNOWN, reportUnknown } from "./unknown.ts";
import { FORMAT_VERSION } from "./upgrades/index.ts";

export interface StudyReading {
  /** Always one whose variants can run. */
  readonly study: Study;
  /** Paths as in a link: a setting's own for the base, `a.` to `d.` in front for a variant. */
  readonly problems: readonly Problem[];
  readonly unknown: readonly Unknown[];
}

/** Where a playhead may stand: ten days are longer than any run. */
const moment: Omit<NumberField, "path"> = {
  least: 0,
  most: 864_000_000,
  isWhole: false,
  unit: "ms",
  noneLabel: null,
};

const request: Omit<NumberField, "path"> = {
  least: 0,
  most: 2_147_483_647,
  isWhole: true,
  unit: "",
  noneLabel: "nothing",
};

/** Reads the JSON form of a study. Never fails: what is missing or cannot be is as in `from`. */
export function readStudy(json: unknown, from: Study = blankStudy): StudyReading {
  const report = new Report();
  const { version, id, title, hook, base, variants, atMs, selected, ...others } = {
    version: FORMAT_VERSION,
    ...from,
    ...fieldsOf(json, report),
  };
  report.take("version", readVersion(version));
  const readBase = readScenario(base, from.base);
  report.problems.push(...readBase.problems);
  const readOnes = readVariants(variants, readBase.scenario, from.variants);
  report.problems.push(...readOnes.problems);
  const odd = Object.entries(others).map(([key, value]) => ({ path: `study.${key}`, value }));
  const study: Study = {
    id: report.take("study.id", readWord("study.id", id, from.id)),
    title: report.take("study.title", readText("study.title", 120, title, from.title)),
    hook: report.take("study.hook", readText("study.hook", 400, hook, from.hook)),
    base: readBase.scenario,
    variants: readOnes.variants,
    atMs: readAt("study.at", atMs, from.atMs, report),
    selected: readSelected("study.sel", selected, from.selected, report),
  };
  report.problems.push(...odd.slice(0, MOST_UNKNOWN).map(reportUnknown));
  const unknown = [...readBase.unknown, ...readOnes.unknown, ...odd].slice(0, MOST_UNKNOWN);
  return { study, problems: report.problems, unknown };
}

/** The moment a playhead stands at, in milliseconds. */
export function readAt(path: string, found: unknown, fallback: number, report: Report): number {
  return report.take(path, readNumber({ ...moment, path }, found, fallback)) ?? fallback;
}

/** The number of the request that is looked at; null: none. */
export function readSelected(
  path: string,
  found: unknown,
  fallback: number | null,
  report: Report,
): number | null {
  return report.take(path, readNumber({ ...request, path }, found, fallback));
}

function fieldsOf(json: unknown, report: Report): Readonly<Record<string, unknown>> {
  if (isObject(json)) return json;
  report.add("study", `study is ${describe(json)}; it is a group of fields. None of them is read.`);
  return {};
}
