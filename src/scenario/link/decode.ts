import { defaultStudy, findStudy } from "../find-study.ts";
import { MODEL_VERSION } from "../model-version.ts";
import { describe, type Problem, Report, shorten } from "../problem.ts";
import { readAt, readSelected, readStudy } from "../read-study.ts";
import { readVersion } from "../read-version.ts";
import type { Study } from "../scenario.ts";
import { MOST_UNKNOWN, reportUnknown } from "../unknown.ts";
import { type LinkFields, upgradeFields } from "../upgrades/index.ts";
import { Fields } from "./fields.ts";
import type { LinkState } from "./link-state.ts";
import { unpack } from "./pack.ts";
import { parseQuery } from "./query.ts";
import { readUnpacked } from "./read-unpacked.ts";
import { studyJson } from "./study-json.ts";
import { textToMoment, textToNumber } from "./value-text.ts";
import { readViewKey, type ViewState, viewKeys } from "./view-keys.ts";

/** More than any link that was ever written; what comes after is not looked at. */
const MOST_CHARACTERS = 32_768;

export interface DecodedLink {
  /** Always one that can be shown and run. */
  readonly state: LinkState;
  readonly problems: readonly Problem[];
}

/** Reads what stands from `#` on in an address. Never fails: it keeps what can be read. */
export async function decodeLink(hash: string): Promise<DecodedLink> {
  const report = new Report();
  const { place, query } = splitHash(hash, report);
  const fields = await readFields(query, report);
  readModelVersion(fields.take("m"), report);
  const named = readName(fields.take("of"), report);
  const reading = readStudy(studyJson(fields, named, report), named);
  report.problems.push(...reading.problems);
  const { study } = reading;
  const at = fields.take("at");
  const sel = fields.take("sel");
  const state: LinkState = {
    place,
    study,
    atMs: at === undefined ? study.atMs : readAt("at", textToMoment(at), study.atMs, report),
    selected:
      sel === undefined
        ? study.selected
        : readSelected("sel", textToNumber(sel), study.selected, report),
    view: readView(fields, report),
    unknown: keepUnknown(fields.rest(), report),
  };
  return { state, problems: report.problems };
}

function splitHash(hash: string, report: Report): { place: string; query: string } {
  if (hash.length > MOST_CHARACTERS) {
    const fault = `The link has ${hash.length} characters.`;
    report.add("link", `${fault} The first ${MOST_CHARACTERS} are read.`);
  }
  const [, place = "", query = ""] =
    /^#?\/?([^?]*)\??(.*)$/s.exec(hash.slice(0, MOST_CHARACTERS)) ?? [];
  if (/^[a-z][a-z0-9/-]{0,60}$/.test(place)) return { place, query };
  if (place !== "") report.add("place", `There is no page ${describe(place)}; the Lab is shown.`);
  return { place: "lab", query };
}

/** All fields, those of the packed part too, as this version writes them. */
async function readFields(query: string, report: Report): Promise<Fields> {
  const written = new Fields(parseQuery(query), report);
  const version = written.take("v");
  const number = report.take("v", readVersion(version === undefined ? 1 : textToNumber(version)));
  const packed = written.take("s");
  const unpacked = packed === undefined ? [] : await readPacked(packed, report);
  const outside = written.rest();
  // Who writes a field behind a packed link means it to count.
  const hidden = new Set(outside.map(([key]) => key));
  const inside = unpacked.filter(([key]) => !hidden.has(key));
  return new Fields(upgradeFields([...outside, ...inside], number), report);
}

async function readPacked(packed: string, report: Report): Promise<LinkFields> {
  const unpacked = await unpack(packed);
  if ("text" in unpacked) return readUnpacked(unpacked.text, report);
  report.add("s", unpacked.fault);
  return [];
}

function readModelVersion(text: string | undefined, report: Report): void {
  const version = text === undefined ? 1 : textToNumber(text);
  if (version === MODEL_VERSION) return;
  const made = `The link was made with version ${describe(version)} of the model`;
  report.add("m", `${made}, and this is version ${MODEL_VERSION}: numbers may differ.`);
}

function readName(of: string | undefined, report: Report): Study {
  if (of === undefined) return defaultStudy;
  const named = findStudy(of);
  if (named) return named;
  const fault = `of is "${shorten(of)}", and nothing here is called that.`;
  report.add("of", `${fault} "${defaultStudy.title}" is shown instead.`);
  return defaultStudy;
}

function keepUnknown(fields: LinkFields, report: Report): LinkFields {
  const kept = fields.slice(0, MOST_UNKNOWN);
  report.problems.push(...kept.map(([path, value]) => reportUnknown({ path, value })));
  if (kept.length < fields.length) {
    const fault = `The link has ${fields.length} fields that are not known here.`;
    report.add("link", `${fault} The first ${MOST_UNKNOWN} are kept.`);
  }
  return kept;
}

function readView(fields: Fields, report: Report): ViewState {
  const view = viewKeys.flatMap((key) => {
    const text = fields.take(key);
    if (text === undefined) return [];
    const word = report.take(key, readViewKey(key, text));
    return word === undefined ? [] : [[key, word] as const];
  });
  return Object.fromEntries(view);
}
