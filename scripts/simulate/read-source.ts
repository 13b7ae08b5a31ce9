import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { blankStudy } from "../../src/scenario/blank-study.ts";
import { catalogue } from "../../src/scenario/catalogue/index.ts";
import { findStudy } from "../../src/scenario/find-study.ts";
import { decodeLink } from "../../src/scenario/link/decode.ts";
import { presets } from "../../src/scenario/presets/index.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { isObject, readScenario } from "../../src/scenario/read.ts";
import { readStudy } from "../../src/scenario/read-study.ts";
import type { Study } from "../../src/scenario/scenario.ts";

export interface SourceReading {
  readonly study: Study;
  /** What could not be taken as it stands; it was mended. */
  readonly problems: readonly Problem[];
}

/** What a word on the command line names, or a sentence that says why it names nothing. */
export async function readSource(source: string): Promise<SourceReading | string> {
  if (source.includes("#")) {
    const { state, problems } = await decodeLink(source.slice(source.indexOf("#")));
    return { study: state.study, problems };
  }
  const named = findStudy(source);
  if (named) return { study: named, problems: [] };
  if (existsSync(source)) return readFile(source);
  const has = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(", ");
  const known = `The catalogue has: ${has(catalogue)}. Presets: ${has(presets)}.`;
  return `There is no file "${source}", and nothing in the catalogue is called that. ${known}`;
}

function readFile(path: string): SourceReading | string {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return `${path} cannot be read: ${error instanceof Error ? error.message : error}.`;
  }
  if (!isObject(json)) return `${path} holds neither a scenario nor a study: it is no JSON object.`;
  if ("base" in json || "variants" in json) return readStudy(json);
  const { scenario, problems } = readScenario(json);
  const title = basename(path, ".json");
  return { study: { ...blankStudy, id: title, title, base: scenario }, problems };
}
