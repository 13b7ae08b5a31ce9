import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { catalogue } from "../../src/scenario/catalogue/index.ts";
import { readFile } from "../../src/scenario/file/read-file.ts";
import { findStudy } from "../../src/scenario/find-study.ts";
import { decodeLink } from "../../src/scenario/link/decode.ts";
import { presets } from "../../src/scenario/presets/index.ts";
import type { Problem } from "../../src/scenario/problem.ts";
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
  if (existsSync(source)) return readPath(source);
  const has = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(", ");
  const known = `The catalogue has: ${has(catalogue)}. Presets: ${has(presets)}.`;
  return `There is no file "${source}", and nothing in the catalogue is called that. ${known}`;
}

function readPath(path: string): SourceReading | string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return `${path} cannot be read: ${error instanceof Error ? error.message : error}.`;
  }
  const reading = readFile(text, basename(path));
  return typeof reading === "string"
    ? reading
    : { study: reading.state.study, problems: reading.problems };
}
