import { blankStudy } from "../blank-study.ts";
import type { LinkState } from "../link/link-state.ts";
import { readViewKey, type ViewState, viewKeys } from "../link/view-keys.ts";
import { MODEL_VERSION } from "../model-version.ts";
import { describe, type Problem, Report, type Unknown } from "../problem.ts";
import { isObject, readScenario } from "../read.ts";
import { readAt, readSelected, readStudy, type StudyReading } from "../read-study.ts";
import type { Study } from "../scenario.ts";
import type { LinkFields } from "../upgrades/index.ts";

/** Some ten times the largest study; the rest of a hostile file is not looked at. */
const MOST_CHARACTERS = 2_000_000;

export interface FileReading {
  /** Always one that can be shown and run. */
  readonly state: LinkState;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file that holds a study, or a scenario alone, as JSON; what cannot be read of it is named
 * and is as by default. A sentence where it holds neither.
 */
export function readFile(text: string, name: string): FileReading | string {
  if (text.length > MOST_CHARACTERS) {
    return `${name} has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`;
  }
  const json = parse(text);
  if (typeof json === "string") return `${name} cannot be read: ${json}`;
  if (!isObject(json.value)) {
    return `${name} holds neither a scenario nor a study: it is ${describe(json.value)}.`;
  }
  const { $schema: _, model, moment, view, ...fields } = json.value;
  const report = new Report();
  const isStudy = "base" in fields || "variants" in fields;
  const { study, problems, unknown } = isStudy ? readStudy(fields) : ofScenario(fields, name);
  report.problems.push(...problems);
  readModelVersion(model, report);
  const state: LinkState = {
    place: "lab",
    study,
    ...readMoment(moment, study, report),
    view: readView(view, report),
    unknown: unknown.flatMap(toField),
  };
  return { state, problems: report.problems };
}

function parse(text: string): { readonly value: unknown } | string {
  try {
    // Some editors begin a file with a mark of its encoding.
    return { value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}.`.replace(/\.\.$/, ".");
  }
}

/** A scenario has no name of its own: it is called like its file. */
function ofScenario(json: Readonly<Record<string, unknown>>, name: string): StudyReading {
  const { scenario, ...reading } = readScenario(json);
  const title = name.replace(/\.json$/i, "").slice(0, 120);
  const id = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 60);
  return { ...reading, study: { ...blankStudy, id: id || blankStudy.id, title, base: scenario } };
}

function readModelVersion(found: unknown, report: Report): void {
  if (found === undefined || found === MODEL_VERSION) return;
  const made = `The file was made with version ${describe(found)} of the model`;
  report.add("model", `${made}, and this is version ${MODEL_VERSION}: numbers may differ.`);
}

/** Where the playhead stands; left out: where the study opens. */
function readMoment(found: unknown, study: Study, report: Report) {
  if (found !== undefined && !isObject(found)) {
    report.add("moment", `moment is ${describe(found)}; it is a group of fields.`);
  }
  const { atMs, selected } = {
    atMs: study.atMs,
    selected: study.selected,
    ...(isObject(found) && found),
  };
  return {
    atMs: readAt("moment.atMs", atMs, study.atMs, report),
    selected: readSelected("moment.selected", selected, study.selected, report),
  };
}

function readView(found: unknown, report: Report): ViewState {
  if (found === undefined) return {};
  if (!isObject(found)) {
    report.add("view", `view is ${describe(found)}; it is a group of words. None of them is read.`);
    return {};
  }
  const read = viewKeys.flatMap((key) => {
    if (!Object.hasOwn(found, key)) return [];
    const text = found[key];
    if (typeof text !== "string") {
      report.add(`view.${key}`, `view.${key} is ${describe(text)}; it is a word. It is left out.`);
      return [];
    }
    const word = report.take(`view.${key}`, readViewKey(key, text));
    return word === undefined ? [] : [[key, word] as const];
  });
  return Object.fromEntries(read);
}

/** As links hand it on, where a link can say it. */
function toField({ path, value }: Unknown): LinkFields {
  const isPlain = ["string", "number", "boolean"].includes(typeof value);
  return isPlain ? [[path, String(value)]] : [];
}
