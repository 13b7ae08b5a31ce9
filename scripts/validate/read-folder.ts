import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Recording } from "./recording.ts";
import type { Skipped } from "./verdict.ts";

export interface Folder {
  readonly recordings: readonly Recording[];
  readonly skipped: readonly Skipped[];
}

/** Every recording of a folder, by name; what is none is said, not passed over. */
export function readFolder(folder: string): Folder {
  const recordings: Recording[] = [];
  const skipped: Skipped[] = [];
  const names = readdirSync(folder).filter(
    (name) => name.endsWith(".json") && name !== "known.json",
  );
  for (const name of names.sort()) {
    const id = name.replace(/\.json$/, "");
    const content = readJson(join(folder, name));
    if (typeof content === "string") skipped.push({ id, why: content });
    else if (!isRecording(content)) skipped.push({ id, why: "it has no scenario to run" });
    else recordings.push(content);
  }
  return { recordings, skipped };
}

function readJson(path: string): object | string {
  try {
    const content: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof content === "object" && content ? content : "it is not a JSON object";
  } catch (error) {
    return `it cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}

function isRecording(content: object): content is Recording {
  return "scenario" in content && "expected" in content;
}
